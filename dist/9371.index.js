export const id = 9371;
export const ids = [9371];
export const modules = {

/***/ 76972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/pipeline/stage-clock.js
var stage_clock = __webpack_require__(44363);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/inputs.js
var inputs = __webpack_require__(90341);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/open-verifier.js
var open_verifier = __webpack_require__(54487);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/who.js
var verify_who = __webpack_require__(1334);
;// CONCATENATED MODULE: ./.build/src/pipeline/verify/verify.js






/**
 * What is proven of an image in a registry, by whom it should have been signed. Nothing is changed.
 *
 * @throws InputError when it is not said who must have signed, UserError where there is no such image
 */
async function verify(words, door, host) {
    const { values, mistakes } = await (0,input/* parseTable */.M$)(inputs/* verifyTable */.E, [door]);
    const reference = referenceOf(words);
    const who = await (0,verify_who/* whoOf */.O)(values, host);
    const wrong = [reference, who].flatMap((one) => ('mistake' in one ? [one.mistake] : []));
    (0,input/* failTogether */.b2)([...wrong, ...mistakes]);
    if ('mistake' in reference || 'mistake' in who)
        throw new Error('a mistake was not told');
    const [sign, outside] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 15093)), (0,open_registry/* openRegistry */.M)(values, host.env)]);
    const verifier = await (0,open_verifier/* openVerifier */.b)(who.found, values, outside, host);
    return sign.prove(reference.found, values.attest, verifier, outside.registry(host));
}
function referenceOf(words) {
    const cure = 'Write image-pipeline verify ghcr.io/owner/name:tag, or …@sha256:….';
    const [text, ...more] = words;
    if (text === undefined || more.length > 0)
        return { mistake: { input: 'verify', value: words.join(' '), problem: 'takes one image', cure } };
    try {
        return { found: (0,reference/* parseReference */.F2)(text) };
    }
    catch (error) {
        if (!(error instanceof reference/* WrongReference */.Lg))
            throw error;
        return { mistake: { input: 'verify', value: text, problem: error.message, cure } };
    }
}

// EXTERNAL MODULE: ./.build/src/sign/index.js + 25 modules
var sign = __webpack_require__(15093);
// EXTERNAL MODULE: ./.build/src/cli/plain-text.js + 1 modules
var plain_text = __webpack_require__(33876);
;// CONCATENATED MODULE: ./.build/src/cli/verify.js





/** Milliseconds: a registry that lets nothing but drops through is told at some time. */
const longest = 300_000;
/** Prints what is proven. 0 when nothing is missing, 1 when something is, 2 for a wrong command, 130 interrupted. */
async function runVerify({ words, read }, host, write) {
    try {
        const proof = await verify(words, { read }, (0,stage_clock/* endedBy */.m)(host, AbortSignal.timeout(longest)));
        write(`${(0,plain_text/* plainText */.w)((0,sign.showProof)(proof, host.now()), process.stdout.columns).replace(/^\n+|\s+$/g, '')}\n`);
        if (proof.missing.length === 0) {
            host.log.info('everything that was asked for is proven');
            return 0;
        }
        for (const line of proof.missing)
            host.log.error(line);
        host.log.info('not proven: see above for what is missing (an image without SBOM, scan or provenance: say by --attest what must be there)');
        return 1;
    }
    catch (error) {
        if (host.signal.aborted)
            return 130;
        host.log.error(error instanceof errors/* InterruptedError */.p4 ? 'it took longer than five minutes' : (0,errors/* describe */.q0)(error));
        return error instanceof errors/* InputError */.dz ? 2 : 1;
    }
}


/***/ }),

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

/***/ 54487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openVerifier)
/* harmony export */ });
/**
 * cosign, ready to be asked about images of any registry.
 *
 * @throws InputError for a trusted root that cannot be read
 */
async function openVerifier(who, inputs, outside, host) {
    const [{ openTools }, sign] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2394), __webpack_require__.e(3419)]).then(__webpack_require__.bind(__webpack_require__, 20835)), Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(3615)]).then(__webpack_require__.bind(__webpack_require__, 15093))]);
    const { trustedRoot } = await sign.look({ signingConfig: '', trustedRoot: inputs.trustedRoot }, host);
    const [tool, dockerConfig] = await Promise.all([openTools(inputs, host).get('cosign'), outside.dockerConfig(host)]);
    return sign.prepareVerifier(who, trustedRoot, { tool, dockerConfig, host });
}


/***/ }),

/***/ 1334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ whoOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _sign_signer_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58867);




/** A signature says nothing unless it is said whose it must be. */
async function whoOf({ key, identity, issuer }, host) {
    const wrong = (input, value, problem, cure) => ({
        mistake: { input, ...(value === '' ? {} : { value }), problem, cure },
    });
    if (key !== '' && identity !== '')
        return wrong('identity', identity, 'is given beside key', 'Give one of them.');
    if (key !== '')
        return keyOf(key, host, (...mistake) => wrong('key', ...mistake));
    const cure = 'Give --identity=https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main (or /a regular expression/), or --key=cosign.pub.';
    if (identity === '')
        return wrong('identity', '', 'is missing, and key too: anybody can sign, so it must be said who must have signed', cure);
    const pattern = /^\/(.+)\/$/s.exec(identity)?.[1];
    if (pattern === undefined && !/:\/\/|@/.test(identity))
        return wrong('identity', identity, 'is no identity that a certificate could name', cure);
    if (pattern !== undefined && !isPattern(pattern))
        return wrong('identity', identity, 'is no regular expression', 'Close every bracket; a slash at both ends makes it one.');
    if (issuer === '')
        return wrong('issuer', '', 'is empty', 'Say who vouched for the workflow, e.g. https://token.actions.githubusercontent.com.');
    return { found: { by: 'workflow', subject: pattern === undefined ? identity : { pattern }, issuer } };
}
async function keyOf(given, host, wrong) {
    const [, scheme = '', name = ''] = /^([a-z0-9]+):\/\/(.*)$/s.exec(given) ?? [];
    if ((0,_sign_signer_key_js__WEBPACK_IMPORTED_MODULE_3__/* .isKms */ .Em)(given))
        return { found: { kms: given } };
    const isText = given.startsWith('-----BEGIN');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(given) ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cwd, given);
    const pem = isText ? given : scheme === 'env' ? host.env[name] : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined);
    // A private key that somebody gave by mistake is not repeated.
    const shown = isText ? '' : given;
    if (!pem)
        return wrong(shown, 'cannot be read', 'Name the file of the public key, cosign.pub.');
    if (!isPublicKey(pem))
        return wrong(shown, 'is no public key', 'Name cosign.pub: nobody but the signer needs the private one.');
    return { found: { by: 'key', publicKey: pem } };
}
function isPublicKey(pem) {
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
        return pem.includes('PUBLIC KEY');
    }
    catch {
        return false;
    }
}
/** As far as can be told here: Go’s and ours differ in what few people write. */
function isPattern(text) {
    try {
        new RegExp(text);
        return true;
    }
    catch {
        return false;
    }
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
