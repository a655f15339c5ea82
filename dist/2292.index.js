export const id = 2292;
export const ids = [2292,8374];
export const modules = {

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ allEnded)
/* harmony export */ });
/**
 * The results of all, when all have ended: nothing goes on behind the back of a failure that is told.
 *
 * @throws what the first of them threw, in their order and not in time's
 */
async function allEnded(works) {
    const ends = await Promise.allSettled(works);
    return ends.map((end) => {
        if (end.status === 'rejected')
            throw end.reason;
        return end.value;
    });
}


/***/ }),

/***/ 19982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ linkAddress),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85759);

/**
 * A stranger's text as text of a line of Markdown, at most so many characters of it: no markup, no link, nobody is
 * mentioned and no issue is referred to.
 */
function escaped(text, longest = 200) {
    return ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest)
        // GitHub looks for these in the finished page, where entities do not hide them: something invisible between does.
        .replace(/[@#]|\bGH-|www(?=\.|$)/gi, `$&${joint}`)
        .replace(markup, entity));
}
/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
function code(text, longest = 100) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest);
    return line === '' ? '' : `<code>${line.replace(/www(?=\.|$)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`;
}
/** A folded part; `title` is ours, or escaped. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}
/** Text that leads somewhere; only text where the address is none. */
function link(text, url, longest = 100) {
    const address = linkAddress(url);
    return address === '' ? code(text, longest) : `[${code(text, longest)}](${address})`;
}
/** A word joiner: takes no room, and no line breaks at it. */
const joint = '\u2060';
/** All but what means nothing inside a line. */
const anywhere = /[^\p{L}\p{N} .,;/+()'"=%…-]/gu;
/** At the start of a line a dash or a number may begin a list. */
const markup = new RegExp(`^[^\\p{L}]|${anywhere.source}`, 'gu');
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** The address with everything written out that means something to Markdown or HTML; '' for what is none. */
function linkAddress(url) {
    if (url.length > 500 || !URL.canParse(url))
        return '';
    const { protocol, username, password, href } = new URL(url);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return '';
    return href
        .replace(/[^A-Za-z0-9:/?#=&%.,;+~@-]/g, (character) => encodeURIComponent(character).replace(/[!'()*_]/g, percent))
        .replaceAll('&', '&amp;');
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 85759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/**
 * A stranger's text as one line that a terminal, a log and an annotation can take: no control characters, nothing that
 * is invisible or turns the direction of writing, at most so many characters.
 */
function plain(text, longest) {
    if (text.length <= longest && harmless.test(text))
        return text;
    // Ten times what is shown is enough to find its words; a megabyte of blanks is not looked through.
    const line = text
        .slice(0, longest * 10)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
/** Words of ASCII with single spaces between: nearly every text. */
const harmless = /^(?:[!-~]+(?: [!-~]+)*)?$/;


/***/ }),

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


/***/ }),

/***/ 15127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78390);


/**
 * Every entry of an index that somebody may run, whatever it says or leaves out of itself: all but what BuildKit put
 * beside the platforms, which says so and that it is for no platform.
 */
function imagesIn(entries) {
    return entries
        .filter((entry) => !((0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(entry) && isForNobody(entry)))
        .map((manifest) => ({
        manifest,
        platform: labelOf(manifest),
    }));
}
function isForNobody({ platform }) {
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}
function labelOf({ platform }) {
    if (!platform || typeof platform.os !== 'string' || typeof platform.architecture !== 'string')
        return 'unknown';
    const { os, architecture, variant, 'os.version': version } = platform;
    const known = { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) };
    return `${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(known) || 'unknown'}${typeof version === 'string' ? ` ${version}` : ''}`;
}


/***/ }),

/***/ 14904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ showProof)
/* harmony export */ });
/* harmony import */ var _core_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19982);
/* harmony import */ var _core_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82906);
/* harmony import */ var _statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35149);



/** As Markdown: who signed what was asked for, what was built from what, then a line a manifest. @param now for ages */
function showProof({ reference, signer, manifests }, now) {
    const told = manifests.find(({ provenance }) => provenance)?.provenance;
    const facts = [
        ['image', reference],
        ['signed by', manifests[0]?.types.has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.signature) ? signer : 'nobody that was asked for'],
        ['commit', told?.commit ?? ''],
        ['workflow', told ? [told.workflow, told.repository && `of ${told.repository}`].filter(Boolean).join(' ') : ''],
        ['built by', told?.builder ?? ''],
        ['built', told?.finished ? `${second(told.finished)}, ${age(told.finished, now)}` : ''],
    ];
    return [
        '| | |',
        '|---|---|',
        ...facts.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text, 300)} |`),
        '',
        '| manifest | digest | signature | SBOM | scan | provenance |',
        '|---|---|---|---|---|---|',
        ...manifests.map((manifest) => row(manifest, manifests.length === 1, now)),
        '',
    ].join('\n');
}
function row(manifest, alone, now) {
    const { digest, platform, isImage, types, scan, provenance } = manifest;
    const sboms = [_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.spdx, _statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.cyclonedx].filter((type) => types.has(type));
    const has = (type) => (types.has(type) ? 'yes' : 'no');
    const cells = [
        platform || (alone ? 'image' : 'index'),
        `${digest.slice(0, 19)}…`,
        has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.signature),
        sboms.map(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfType */ .xH).join(', ') || (isImage ? 'no' : ''),
        scan ? scanText(scan, now) : isImage ? has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.vulnerabilities) : '',
        provenance?.finished ? age(provenance.finished, now) : has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.provenance),
    ];
    return `| ${cells.map((cell) => (cell === '' ? '' : (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(cell))).join(' | ')} |`;
}
function scanText({ counts, finished }, now) {
    const found = _core_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .g.flatMap((severity) => (counts[severity] ? [`${counts[severity]} ${severity}`] : []));
    return `${found.join(', ') || 'nothing known'}${finished ? `; ${age(finished, now)}` : ''}`;
}
/** `3 days ago`; a clock that is behind says `just now`. */
function age(then, now) {
    const seconds = Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000));
    const [count, unit] = seconds < 60
        ? [0, '']
        : seconds < 3600
            ? [Math.floor(seconds / 60), 'minute']
            : seconds < 86_400
                ? [Math.floor(seconds / 3600), 'hour']
                : [Math.floor(seconds / 86_400), 'day'];
    return unit === '' ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
function second(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 35149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZR: () => (/* binding */ predicateTypes),
/* harmony export */   jE: () => (/* binding */ isRenewed),
/* harmony export */   xH: () => (/* binding */ nameOfType)
/* harmony export */ });
/** What a statement says of its subject, by in-toto's `predicateType`. */
const predicateTypes = {
    /** cosign's own: "this is signed", and nothing else. */
    signature: 'https://sigstore.dev/cosign/sign/v1',
    spdx: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    vulnerabilities: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    provenance: 'https://slsa.dev/provenance/v1',
};
const names = {
    [predicateTypes.signature]: 'signature',
    [predicateTypes.spdx]: 'SPDX',
    [predicateTypes.cyclonedx]: 'CycloneDX',
    [predicateTypes.vulnerabilities]: 'scan',
    [predicateTypes.provenance]: 'provenance',
};
/** What people call it. */
function nameOfType(type) {
    return names[type];
}
/** What grows old: a newer one stands in for it. All others say the same for ever. */
function isRenewed(type) {
    return type === predicateTypes.vulnerabilities;
}


/***/ })

};
