export const id = 8090;
export const ids = [8090,7211,7013];
export const modules = {

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

/***/ 61979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ doneBefore),
/* harmony export */   y: () => (/* binding */ judgingInputs)
/* harmony export */ });
/* harmony import */ var _core_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14301);

/**
 * Who does a stage where several jobs make one image: the jobs of the platforms, each judging by these inputs, which the
 * merging job wants to see that it was done, and done so; or the merging job itself.
 */
const judgingInputs = {
    metadata: 'merge',
    lint: ['lint-fail-on', 'lint-ignore'],
    secrets: ['secret-scan-range', 'secret-scan-config', 'secret-scan-baseline'],
    build: [],
    analyze: [
        'max-compressed',
        'max-uncompressed',
        'max-wasted',
        'max-increase',
        'max-layers',
        'min-efficiency',
        'max-build-time',
    ],
    scan: ['scan-severity', 'scan-ignore-unfixed', 'scan-scanners', 'scan-ignore-file', 'scan-vex', 'scan-fail'],
    sbom: [],
    test: ['test-services', 'test-structure', 'test-platforms', 'test-read-only', 'test-non-root'],
    publish: 'merge',
    sign: 'merge',
    prune: 'merge',
};
/** What the jobs of the platforms do. */
const doneBefore = _core_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .stages */ ._$.filter((stage) => judgingInputs[stage] !== 'merge');


/***/ }),

/***/ 18090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handOn: () => (/* binding */ handOn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76889);
/* harmony import */ var _oci_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15127);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78390);
/* harmony import */ var _leave_part_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49592);
/* harmony import */ var _part_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90783);






/**
 * What has passed goes on to the job that merges: manifests by digest, under no index and no tag, and what is to be
 * attested of them.
 *
 * @throws UserError; the report then names what stays behind
 */
async function handOn({ layout, publication, uploading, clock, said }, inputs, host, report) {
    try {
        await uploading;
        await clock.within(() => publication.platforms(layout));
    }
    catch (error) {
        report.untagged.push(...publication.written());
        throw error;
    }
    if (!report.part)
        return;
    report.part = { ...report.part, pushed: publication.written() };
    const attestations = await leavePredicates(said, report.part.entries ?? [], inputs, host);
    report.part = { ...report.part, attestations, tools: await said.tools() };
    const names = publication.written().join(', ');
    report.headline = `published by digest, to be merged: ${names}${report.size === undefined ? '' : `: ${report.size}`}`;
}
/** Predicates that the run keeps in files lie where another job could not read them. */
async function leavePredicates(said, entries, inputs, host) {
    const folder = (0,_part_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .partFolder */ .W)(inputs, host);
    const left = [];
    for (const { manifest } of (0,_oci_images_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesIn */ .o)(entries))
        for (const { type, predicate } of await said.of(manifest.digest, inputs.attest)) {
            const file = `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformSlug */ .DN)(type.replace(/^https:\/\//, ''))}-${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(manifest.digest).slice(0, 12)}.json`;
            const bytes = typeof predicate === 'string' ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(predicate) : JSON.stringify(predicate);
            left.push(await (0,_leave_part_js__WEBPACK_IMPORTED_MODULE_4__.leavePredicate)(folder, { digest: manifest.digest, type, file }, bytes));
        }
    return left;
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
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91531);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77250);
/* harmony import */ var _part_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90783);








/**
 * Writes the job's part, whatever became of the job: who merges tells of all that failed. False where it cannot be
 * written, which is told.
 */
async function leavePart(report, inputs, host) {
    const folder = (0,_part_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .partFolder */ .W)(inputs, host);
    try {
        await (0,_report_report_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseLinks */ .UA)('parts-dir', folder, host.cwd);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,_core_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceText */ .e)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _part_js__WEBPACK_IMPORTED_MODULE_7__/* .partFile */ .A), `${JSON.stringify(partOf(report, inputs, host), null, 2)}\n`);
        report.outputs.part = folder;
        return true;
    }
    catch (error) {
        host.log.error(`this job’s part could not be written to ${folder}, so nothing can be merged: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        return false;
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
function partOf(report, inputs, { env, now, redact }) {
    const { platforms, stages } = inputs;
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
        limits: (0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limitsOf */ .A)(inputs, redact),
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
    return line.length <= _part_js__WEBPACK_IMPORTED_MODULE_7__/* .longestWord */ .r ? line : `${line.slice(0, _part_js__WEBPACK_IMPORTED_MODULE_7__/* .longestWord */ .r - 1)}…`;
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

/***/ 91531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf),
/* harmony export */   k: () => (/* binding */ unheardLimits)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72900);
/* harmony import */ var _done_before_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61979);



/** What a job judges by that is not the default: the digest of each text. */
function limitsOf({ given, stages }, redact) {
    const wanted = stages.flatMap((stage) => (_done_before_js__WEBPACK_IMPORTED_MODULE_2__/* .judgingInputs */ .y[stage] === 'merge' ? [] : _done_before_js__WEBPACK_IMPORTED_MODULE_2__/* .judgingInputs */ .y[stage]));
    return Object.fromEntries(wanted.flatMap((name) => {
        const text = given.get(name)?.trim() || _inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp[name].default;
        return text === _inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp[name].default ? [] : [[name, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(redact(text))]];
    }));
}
/** Limits that this job was given and the job of a part was not, or not the same: nobody judged by them. */
function unheardLimits(part, inputs, redact) {
    return Object.entries(limitsOf(inputs, redact)).flatMap(([name, digest]) => part.limits[name] === digest ? [] : [name]);
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
/* harmony export */   A: () => (/* binding */ partFile),
/* harmony export */   r: () => (/* binding */ longestWord)
/* harmony export */ });
/** The name of a part's own file in its folder. */
const partFile = 'part.json';
/** More of a word than this no job writes. Characters. */
const longestWord = 20_000;


/***/ })

};
