export const id = 7070;
export const ids = [7070,7013];
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

/***/ 44838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ databasePlan),
/* harmony export */   m: () => (/* binding */ scanCache)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _scan_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19440);


/** Where databases and analysed layers are kept from run to run: an absolute path. */
function scanCache({ scanCacheDir }, host) {
    if (scanCacheDir === '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.cacheDir, 'trivy');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(scanCacheDir) ? scanCacheDir : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.cwd, scanCacheDir);
}
/** Which database a scan asks, where it is kept, and whether it is brought up to date. */
function databasePlan(inputs, host) {
    const { scanDbRepository, scanSkipDbUpdate, toolsMirror } = inputs;
    // Who names a repository of his own means that one; else a mirror of the tools may hold the database too.
    const isUsual = scanDbRepository.join() === _scan_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q['scan-db-repository'].default;
    return {
        repositories: scanDbRepository,
        cacheDir: scanCache(inputs, host),
        skipUpdate: scanSkipDbUpdate,
        mirror: isUsual ? toolsMirror : '',
    };
}


/***/ }),

/***/ 87070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dryRun: () => (/* binding */ dryRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/metadata/index.js + 13 modules
var metadata = __webpack_require__(24093);
// EXTERNAL MODULE: ./.build/src/oci/image-ref.js
var image_ref = __webpack_require__(80000);
// EXTERNAL MODULE: ./.build/src/pipeline/checks/scan-cache.js
var scan_cache = __webpack_require__(44838);
// EXTERNAL MODULE: ./.build/src/pipeline/image/image.js
var image_image = __webpack_require__(60001);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/trusted-files.js + 1 modules
var trusted_files = __webpack_require__(76246);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/parts/done-before.js
var done_before = __webpack_require__(61979);
// EXTERNAL MODULE: ./.build/src/oci/images.js
var oci_images = __webpack_require__(15127);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/planned.js

/** What a dry run tells of the parts: digests, what failed, what keeps them apart. */
function planned({ parts, problems }) {
    return {
        parts: parts.flatMap(({ part }) => (0,oci_images/* imagesIn */.o)(part.entries).map(({ manifest, platform }) => ({
            platform,
            digest: manifest.digest,
            attempt: part.attempt,
            failed: part.verdicts.filter(({ passed }) => !passed).map(({ gate }) => gate),
            attested: part.attestations.filter(({ digest }) => digest === manifest.digest).map(({ type }) => type),
        }))),
        problems,
    };
}

// EXTERNAL MODULE: ./.build/src/pipeline/push.js
var push = __webpack_require__(70136);
;// CONCATENATED MODULE: ./.build/src/pipeline/dry-run.js











/** Looks at everything, creates nothing, prints every stage's plan. */
async function dryRun(inputs, host, report) {
    const elsewhere = { whole: [], platform: ['sign', 'prune'], merge: done_before/* doneBefore */.q }[inputs.job];
    const wants = (stage) => inputs.stages.includes(stage) && !elsewhere.includes(stage);
    const { stringify } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const show = (stage, title, plan) => {
        report.stages[stage] = plan;
        const text = stringify(plan, printable, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
        report.sections.push({ stage, text: `### ${title}\n\n\`\`\`yaml\n${text.replaceAll('```', "'''")}\n\`\`\`` });
        // The terminal's door shows the sections itself.
        if (host.kind !== 'terminal')
            host.log.info(`\n${title}\n${text.replace(/^/gm, '  ')}`);
    };
    const looked = await metadata/* look */.Op(inputs, host, inputs.githubToken);
    const merging = inputs.job === 'merge' ? await Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(2394), __webpack_require__.e(8613)]).then(__webpack_require__.bind(__webpack_require__, 87310)) : undefined;
    const parts = await merging?.readParts(inputs, looked, host);
    const facts = merging && parts ? { ...looked, ...merging.clockOf(parts) } : looked;
    const ruled = () => (wants('metadata') ? metadata/* plan */.et(inputs, facts, host.env) : undefined);
    const tags = inputs.names ? metadata/* given */.gI(inputs.names) : ruled();
    if (tags)
        show('metadata', 'metadata: what the image is called', tags);
    report.headline = 'dry run: nothing was done';
    if (wants('lint')) {
        const { planned } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6896)]).then(__webpack_require__.bind(__webpack_require__, 66896));
        const { lintPlan } = await __webpack_require__.e(/* import() */ 5225).then(__webpack_require__.bind(__webpack_require__, 65225));
        show('lint', 'lint: what would be looked at', planned(await lintPlan(inputs, facts, host)));
    }
    const files = await (0,trusted_files/* trustedFiles */.t)(host, inputs.githubToken);
    if (wants('secrets')) {
        const secrets = await __webpack_require__.e(/* import() */ 3441).then(__webpack_require__.bind(__webpack_require__, 93441));
        show('secrets', 'secrets: what would be searched', await secrets.plan(inputs, facts, files));
    }
    if (parts)
        show('build', 'build: what would be merged', planned(parts));
    const outside = wants('build') || wants('publish') ? await (0,open_registry/* openRegistry */.M)(inputs, host.env) : undefined;
    if (outside && wants('build')) {
        const build = await __webpack_require__.e(/* import() */ 4116).then(__webpack_require__.bind(__webpack_require__, 54116));
        const plan = build.plan(inputs, facts, tags, await build.look(inputs, facts, host, await outside.docker(host)));
        show('build', 'build: what would be run', plan);
    }
    const name = inputs.imageRef ? (0,image_ref/* imageNameOf */.mi)(inputs.imageRef) : (0,image_image/* builtName */.q)(tags, facts, host);
    if (wants('analyze')) {
        const analyze = await Promise.all(/* import() */[__webpack_require__.e(1562), __webpack_require__.e(3469), __webpack_require__.e(305), __webpack_require__.e(235)]).then(__webpack_require__.bind(__webpack_require__, 60235));
        const comparing = inputs.compareWith ? { 'compare-with': inputs.compareWith.text } : {};
        const plan = await analyze.plan(inputs, files);
        show('analyze', 'analyze: what would fail the gate', { ...comparing, ...analyze.planned(plan) });
    }
    if (wants('scan')) {
        const scan = await Promise.all(/* import() */[__webpack_require__.e(6388), __webpack_require__.e(8374)]).then(__webpack_require__.bind(__webpack_require__, 56388));
        const plan = await scan.plan(inputs, files);
        const database = plan.scanners.includes('vuln') ? { database: (0,scan_cache/* databasePlan */.L)(inputs, host) } : {};
        show('scan', 'scan: what would fail the gate', { ...plan, ...database });
    }
    if (wants('sbom')) {
        const sbom = await __webpack_require__.e(/* import() */ 3395).then(__webpack_require__.bind(__webpack_require__, 63395));
        const folder = (0,external_node_path_.dirname)(report.outputs['report-json'] ?? '');
        show('sbom', 'sbom: what would be written', sbom.plan(inputs, { image: name, folder, created: facts.created }));
    }
    if (wants('test')) {
        const test = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1562), __webpack_require__.e(2231), __webpack_require__.e(5884)]).then(__webpack_require__.bind(__webpack_require__, 72231));
        show('test', 'test: what would be started and looked at', test.planned(await test.plan(inputs, files)));
    }
    const decision = (0,push/* decidePush */.v)(inputs.push, host.kind, facts);
    if (wants('sign')) {
        const { plannedSigning } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 58288));
        const title = decision.push ? 'who would sign what' : `nothing (${decision.why}); with push it would be`;
        // Without push nobody needs to be able to sign.
        const plan = await plannedSigning(inputs, facts, host).catch((error) => {
            if (decision.push || !(error instanceof errors/* UserError */.yo))
                throw error;
            return { by: 'nobody', why: error.message, cure: error.cure };
        });
        show('sign', `sign: ${title}`, plan);
    }
    if (wants('prune')) {
        const { pruneStage } = await __webpack_require__.e(/* import() */ 3321).then(__webpack_require__.bind(__webpack_require__, 93321));
        await pruneStage(inputs, facts, tags, host, report, 'plan');
    }
    if (!wants('publish') || !tags || !outside)
        return;
    const publish = await Promise.all(/* import() */[__webpack_require__.e(5170), __webpack_require__.e(5105)]).then(__webpack_require__.bind(__webpack_require__, 75170));
    const title = decision.push
        ? `publish: what would go where${inputs.job === 'platform' ? ', by digest; the job that merges moves the tags' : ''}`
        : `publish: nothing (${decision.why}); with push it would be`;
    const publishPlan = publish.plan(inputs, tags);
    const now = await publish.look(publishPlan, outside.registry(host));
    for (const [reference, what] of Object.entries(now))
        if (what.startsWith('cannot'))
            host.log.warning(`${reference}: ${what}`);
    show('publish', title, { ...publishPlan, now });
}
/** Maps and sets as YAML knows them, dates as text, nothing of what is empty; commands as a shell would take them. */
function printable(key, value) {
    if (value === '' || (Array.isArray(value) && value.length === 0))
        return undefined;
    if (value instanceof Map)
        return Object.fromEntries(value);
    if (value instanceof Set)
        return [...value];
    if (value instanceof Date)
        return value.toISOString();
    if (key === 'args' && Array.isArray(value))
        return ['docker', ...value].map(shellWord).join(' ');
    return value;
}
function shellWord(word) {
    const text = String(word);
    return /^[\w@%+=:,./{}-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
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


/***/ })

};
