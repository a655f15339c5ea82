export const id = 6053;
export const ids = [6053,2292,8374];
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
        .replace(/[@#]|\bGH-|www(?=\.)/gi, `$&${joint}`)
        .replace(markup, entity));
}
/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
function code(text, longest = 100) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest);
    return line === '' ? '' : `<code>${line.replace(/www(?=\.)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`;
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

/***/ 49592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emptyPartFolder: () => (/* binding */ emptyPartFolder),
/* harmony export */   leavePart: () => (/* binding */ leavePart),
/* harmony export */   leavePredicate: () => (/* binding */ leavePredicate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56382);
/* harmony import */ var _report_report_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34032);
/* harmony import */ var _parse_part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(628);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77250);
/* harmony import */ var _part_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90783);








/**
 * Writes the job's part, whatever became of the job: who merges tells of all that failed. One that cannot be written is
 * told here, and missed there.
 */
async function leavePart(report, inputs, host) {
    const folder = (0,_part_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .partFolder */ .W)(inputs, host);
    try {
        await (0,_report_report_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseLinks */ .UA)('parts-dir', folder, host.cwd);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,_core_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceText */ .e)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _part_js__WEBPACK_IMPORTED_MODULE_7__/* .partFile */ .A), `${JSON.stringify(partOf(report, inputs, host), null, 2)}\n`);
        report.outputs.part = folder;
    }
    catch (error) {
        host.log.error(`this job’s part could not be written to ${folder}, so nothing can be merged: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/** `spdx.dev-Document-0123456789ab.json` */
const predicateFile = /^[\w.-]+-[0-9a-f]{12}\.json$/;
/**
 * Makes the job's folder and takes out what an earlier one left there: a job that is killed would hand that on.
 *
 * @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write
 */
async function emptyPartFolder(inputs, host) {
    const folder = (0,_part_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .partFolder */ .W)(inputs, host);
    await (0,_report_report_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseLinks */ .UA)('parts-dir', folder, host.cwd);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder))
        if (name === _part_js__WEBPACK_IMPORTED_MODULE_7__/* .partFile */ .A || predicateFile.test(name))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
}
function partOf(report, { platforms, stages }, { env, now, redact }) {
    const { entries, pushed, attestations, tools } = report.part ?? {};
    const { facts, tags } = report.named ?? {};
    return {
        version: 1,
        platforms,
        sha: facts?.sha ?? '',
        ref: facts?.ref ?? '',
        run: env.GITHUB_RUN_ID ?? '',
        attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
        created: (facts?.created ?? now()).toISOString(),
        now: (facts?.now ?? now()).toISOString(),
        stages,
        images: tags?.images ?? [],
        tags: tags?.names ?? [],
        entries: entries ?? [],
        pushed: [...new Set([...(pushed ?? []), ...report.untagged])],
        // Names and digests stay as they are: a password that is a word of them would make another image of this one.
        verdicts: report.verdicts.map(({ reason, ...verdict }) => ({
            ...verdict,
            ...(reason === undefined ? {} : { reason: told(reason, redact) }),
        })),
        findings: report.findings,
        ...(report.weaknesses ? { weaknesses: worst(report.weaknesses, redact) } : {}),
        seconds: report.seconds,
        size: told(report.size ?? '', redact),
        sizes: JSON.parse(report.outputs.size ?? '{}'),
        error: told(report.error ?? '', redact),
        attestations: attestations ?? [],
        tools: tools ?? [],
    };
}
/** Without secrets, and no longer than the merging job reads; a cut through a secret would leave half of it. */
function told(text, redact) {
    const line = redact(text);
    return line.length <= _parse_part_js__WEBPACK_IMPORTED_MODULE_5__/* .longestWord */ .r ? line : `${line.slice(0, _parse_part_js__WEBPACK_IMPORTED_MODULE_5__/* .longestWord */ .r - 1)}…`;
}
/** As many as the history has room for. */
const mostWeaknesses = 500;
function worst(all, redact) {
    return all
        .filter(({ severity }) => severity === 'CRITICAL' || severity === 'HIGH')
        .slice(0, mostWeaknesses)
        .map(({ id, package: name, severity }) => ({ id, package: redact(name), severity }));
}
/** Puts a predicate beside the part. */
async function leavePredicate(folder, { digest, type, file }, predicate) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    await (0,_core_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceText */ .e)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), predicate);
    return { digest, type, file };
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ longestWord),
  x: () => (/* binding */ parsePart)
});

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/shown.js
var shown = __webpack_require__(82906);
// EXTERNAL MODULE: ./.build/src/core/stage.js
var core_stage = __webpack_require__(14301);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/sign/index.js + 25 modules
var sign = __webpack_require__(15093);
// EXTERNAL MODULE: ./.build/src/tools/tool.js
var tool = __webpack_require__(37573);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/figures.js



const counted = [...shown/* severities */.g, 'error', 'warning', 'info'];
/** Stage → platform → severity → number, as far as it is that. */
function findingsIn(all) {
    const known = Object.entries(all).filter(([stage]) => core_stage/* stages */._$.some((name) => name === stage));
    return Object.fromEntries(known.flatMap(([stage, counts]) => {
        const found = figuresByPlatform(counts, counted);
        return Object.keys(found).length > 0 ? [[stage, found]] : [];
    }));
}
/** Platform → name → number, as far as it is that; of some names alone where they are given. */
function figuresByPlatform(all, names) {
    if (!(0,is_record/* isRecord */.u)(all))
        return {};
    return Object.fromEntries(Object.entries(all).flatMap(([platform, of]) => (0,is_record/* isRecord */.u)(of) && isName(platform) ? [[platform, figures(of, names)]] : []));
}
function figures(of, names) {
    return Object.fromEntries(Object.entries(of).filter(([name, value]) => typeof value === 'number' && (names?.includes(name) ?? isName(name))));
}
/** `linux/arm64`, `windows/amd64 10.0.20348.1`, '' for what belongs to no platform. */
function isName(text) {
    return /^[\w./ -]{0,100}$/.test(text) && text !== '__proto__';
}

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/parse-part.js








/** More of a word than any job writes is not ours. Characters. */
const longestWord = 20_000;
/** @throws Error that says which word of it is none of ours */
function parsePart(text) {
    const json = JSON.parse(text);
    if (!(0,is_record/* isRecord */.u)(json) || json.version !== 1)
        throw new Error('it is of another version');
    const { verdicts, findings, seconds, sizes, attempt } = json;
    return {
        version: 1,
        platforms: names(json, 'platforms'),
        sha: word(json, 'sha'),
        ref: word(json, 'ref'),
        run: word(json, 'run'),
        attempt: typeof attempt === 'number' && Number.isSafeInteger(attempt) ? attempt : wrong('attempt'),
        created: instant(json, 'created'),
        now: instant(json, 'now'),
        stages: words(json, 'stages').filter((name) => core_stage/* stages */._$.includes(name)),
        images: names(json, 'images'),
        tags: names(json, 'tags'),
        entries: list(json, 'entries').map(descriptor),
        pushed: names(json, 'pushed'),
        verdicts: (Array.isArray(verdicts) ? verdicts : wrong('verdicts')).map(verdict),
        // Shown, and never decided by: the verdicts are what counts.
        findings: (0,is_record/* isRecord */.u)(findings) ? findingsIn(findings) : wrong('findings'),
        ...(json.weaknesses === undefined ? {} : { weaknesses: list(json, 'weaknesses').map(weakness) }),
        seconds: (0,is_record/* isRecord */.u)(seconds) ? figures(seconds) : wrong('seconds'),
        size: word(json, 'size'),
        sizes: (0,is_record/* isRecord */.u)(sizes) ? figuresByPlatform(sizes) : wrong('sizes'),
        error: word(json, 'error'),
        attestations: list(json, 'attestations').map(attestation),
        tools: list(json, 'tools').map(parse_part_tool),
    };
}
function word(of, name) {
    const value = of[name];
    return typeof value === 'string' && value.length <= longestWord ? value : wrong(name);
}
function words(of, name) {
    const value = of[name];
    if (!Array.isArray(value))
        return wrong(name);
    return value.map((one) => (typeof one === 'string' && one.length <= longestWord ? one : wrong(name)));
}
/** Words that stand in lines of the log and of the summary as they are. */
function names(of, name) {
    return words(of, name).map((one) => (/^[!-_a-~]*$/.test(one) ? one : wrong(name)));
}
function list(of, name) {
    const value = of[name];
    return Array.isArray(value) ? value.map((one) => ((0,is_record/* isRecord */.u)(one) ? one : wrong(name))) : wrong(name);
}
function instant(of, name) {
    const text = word(of, name);
    return Number.isNaN(new Date(text).getTime()) ? wrong(name) : text;
}
function descriptor(of) {
    const { mediaType, digest, size, platform, annotations } = of;
    if (typeof mediaType !== 'string' || !(0,manifest/* isManifestType */.Q3)(mediaType))
        return wrong('entries');
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest) || typeof size !== 'number')
        return wrong('entries');
    if (!(0,is_record/* isRecord */.u)(platform))
        return wrong('entries');
    return {
        mediaType,
        digest,
        size,
        platform: platformIn(platform),
        ...((0,is_record/* isRecord */.u)(annotations) ? { annotations: onlyWords(annotations) } : {}),
    };
}
/** It becomes part of the index, and a cell of a table. */
function platformIn(of) {
    const { os, architecture, variant, 'os.version': version, 'os.features': features } = of;
    const plain = (value) => typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : wrong('entries');
    return {
        architecture: plain(architecture),
        os: plain(os),
        ...(version === undefined ? {} : { 'os.version': plain(version) }),
        ...(Array.isArray(features) ? { 'os.features': features.map(plain) } : {}),
        ...(variant === undefined ? {} : { variant: plain(variant) }),
    };
}
function verdict(of) {
    if (!(0,is_record/* isRecord */.u)(of) || typeof of.passed !== 'boolean')
        return wrong('verdicts');
    const reason = of.reason === undefined ? {} : { reason: word(of, 'reason') };
    return { gate: word(of, 'gate'), passed: of.passed, ...reason };
}
/** Provenance is the merging job's own: nobody hands it a foreign one to sign. */
const handedOn = [sign.predicateTypes.spdx, sign.predicateTypes.cyclonedx, sign.predicateTypes.vulnerabilities];
function attestation(of) {
    const { digest, file } = of;
    const type = handedOn.find((known) => known === of.type);
    // It lies beside the part, and a name that leads elsewhere would be attested in its place.
    if (typeof file !== 'string' || !/^[\w][\w.-]*\.json$/.test(file))
        return wrong('attestations');
    if (!type || typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest))
        return wrong('attestations');
    return { digest, type, file };
}
function weakness(of) {
    const severity = shown/* severities */.g.find((known) => known === of.severity);
    return severity ? { id: word(of, 'id'), package: word(of, 'package'), severity } : wrong('weaknesses');
}
function parse_part_tool(of) {
    const name = tool/* toolNames */.$.find((known) => known === of.name);
    return name ? { name, version: word(of, 'version'), sha256: word(of, 'sha256') } : wrong('tools');
}
function onlyWords(fields) {
    return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
function wrong(name) {
    throw new Error(`its ${name} cannot be read`);
}


/***/ }),

/***/ 90783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ partsFolder),
/* harmony export */   W: () => (/* binding */ partFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78390);



/** Where all parts lie: an absolute path. */
function partsFolder({ partsDir }, host) {
    if (partsDir !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(partsDir) ? partsDir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.cwd, partsDir);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.env.RUNNER_TEMP || host.cacheDir, 'image-pipeline-parts');
}
/** The folder of one job's own part: `linux-arm64`; it may become the name of an artifact. */
function partFolder(inputs, host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partsFolder(inputs, host), shortened((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformSlug */ .DN)(inputs.platforms.join('_'))) || 'own-platform');
}
/** Characters; file systems take 255 bytes. */
const longest = 100;
function shortened(name) {
    if (name.length <= longest)
        return name;
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 12);
    return `${name.slice(0, longest - key.length - 1)}-${key}`;
}


/***/ }),

/***/ 77250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ partFile)
/* harmony export */ });
/** The name of a part's own file in its folder. */
const partFile = 'part.json';


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
