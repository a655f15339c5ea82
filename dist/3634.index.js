export const id = 3634;
export const ids = [3634];
export const modules = {

/***/ 64225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ folderSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(871);


function folderSource(dir) {
    return {
        near: true,
        open: ({ digest }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)((0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(dir, digest), { highWaterMark: 1 << 19 }),
    };
}


/***/ }),

/***/ 43634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startChecks: () => (/* binding */ startChecks)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/tools/index.js + 2 modules
var src_tools = __webpack_require__(20835);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/trusted-files.js + 1 modules
var trusted_files = __webpack_require__(76246);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/registry/download-image.js
var download_image = __webpack_require__(40207);
// EXTERNAL MODULE: ./.build/src/pipeline/stage-clock.js
var stage_clock = __webpack_require__(44363);
// EXTERNAL MODULE: ./.build/src/pipeline/checks/known-bases.js + 2 modules
var known_bases = __webpack_require__(88256);
// EXTERNAL MODULE: ./.build/src/pipeline/checks/scan-cache.js
var scan_cache = __webpack_require__(44838);
;// CONCATENATED MODULE: ./.build/src/pipeline/checks/judge-scan.js









/** Seconds are spent on it only where the gate failed. */
const updateTime = 60_000;
/** The scan's verdict, with what came from the base and what this change added where that can be known. */
async function judgeScan(image, passes, plan, folder, world, started, known) {
    const scan = await Promise.all(/* import() */[__webpack_require__.e(6388), __webpack_require__.e(8374)]).then(__webpack_require__.bind(__webpack_require__, 56388));
    return world.clock('scan').within(async (host) => {
        const given = { image: image.name, now: host.now() };
        // The verdict is there before anything else is asked, and stays whatever becomes of that.
        let scanned = scan.judge(plan, passes, given);
        await advice('what the base brings and what changed', world, async () => {
            const [compare, bases] = await Promise.all([
                comparePasses(image, plan, world, started, host),
                scanned.findings.length === 0 ? new Map() : basesOf(known),
            ]);
            if (!compare && bases.size === 0)
                return;
            const compared = { ...given, ...(compare ? { compare } : {}) };
            scanned = scan.judge(plan, passes, { ...compared, bases });
            if (scanned.verdict.passed || bases.size === 0)
                return;
            const updating = (0,stage_clock/* endedBy */.m)(host, AbortSignal.timeout(updateTime));
            const newer = await newerBases(bases, plan, world, started, updating);
            if (newer)
                scanned = scan.judge(plan, passes, { ...compared, bases: newer });
        });
        const { sarif } = await scan.write(scanned, folder, host.redact);
        (0,report_report/* addSarif */.f7)(world.report, sarif);
        await host.log.group(`Scan of ${image.name}`, async (log) => scan.table(scanned).forEach(log.info));
        return { shown: scan.show(scanned), verdict: scanned.verdict, findings: scanned.findings };
    });
}
/** Nothing fails for it but the interruption of the run. */
async function advice(what, world, work) {
    try {
        await work();
    }
    catch (error) {
        if (world.host.signal.aborted)
            throw error;
        world.host.log.info(`${what} cannot be told: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Findings of the image that `compare-with` names. One that cannot be had is told; nothing fails for it. */
async function comparePasses(image, plan, world, started, host) {
    const other = await started.other;
    // Where it is not there, or cannot be had, that was told.
    if (!other || !('layout' in other))
        return undefined;
    try {
        const { layout, name, verified, text } = other;
        const platforms = new Set((await (0,oci_layout/* platformsOf */.Wt)(image.layout)).keys());
        for (const [platform, manifest] of await (0,oci_layout/* platformsOf */.Wt)(layout))
            if (platforms.has(platform))
                await other.need((await (0,oci_layout/* readManifest */.WI)(layout, manifest)).layers);
        const passes = await scanAgain({ layout, name, verified }, platforms, 'compare-with', plan, world, started, host);
        return { reference: text, passes };
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        host.log.warning(`what changed since ${other.text} cannot be told: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
async function basesOf(known) {
    return new Map([...(await known())].map(([platform, { reference, ...base }]) => [
        platform,
        { ...base, reference: (0,oci_reference/* referenceName */.z$)(reference) },
    ]));
}
/**
 * The bases with what their tags name today, where that is another image: the update that a rebuild would bring.
 * undefined where no tag moved, or nobody could tell.
 */
async function newerBases(bases, plan, world, started, host) {
    const references = [...new Set([...bases.values()].map(({ reference }) => reference))];
    const newer = new Map();
    await Promise.all(references.map(async (text, at) => {
        try {
            const reference = (0,oci_reference/* parseReference */.F2)(text);
            const client = world.registry(host, known_bases/* impatient */.o);
            const head = await client.headManifest(reference, reference.tag ?? 'latest');
            if (!head || [...bases.values()].some(({ digest }) => digest === head.digest))
                return;
            const dir = (0,external_node_path_.join)(await host.tempDir(), `newer-base-${at}`);
            const pinned = { ...reference, digest: head.digest };
            const platforms = new Set(bases.keys());
            const layout = await (0,download_image.downloadImage)(client, pinned, dir, { platforms, layers: true });
            const name = (0,oci_reference/* repositoryName */.aR)(reference);
            newer.set(text, {
                digest: head.digest,
                passes: await scanAgain({ layout, name, verified: true }, platforms, `newer-base-${at}`, plan, world, started, host),
            });
        }
        catch (error) {
            if (world.host.signal.aborted)
                throw error;
            host.log.info(`whether ${text} has an update cannot be told: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }));
    if (newer.size === 0)
        return undefined;
    return new Map([...bases].map(([platform, base]) => {
        const update = newer.get(base.reference);
        const pass = update?.passes.find((one) => one.platform === platform);
        return [platform, update && pass ? { ...base, newer: { digest: update.digest, pass } } : base];
    }));
}
/** Another image, looked at as this run's own is: same scanners, same ignore file. */
async function scanAgain({ layout, name, verified }, only, folder, plan, { inputs }, { tools, database }, host) {
    const { pass } = await Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(4336)]).then(__webpack_require__.bind(__webpack_require__, 31955));
    const passPlan = {
        layout,
        image: name,
        verified,
        only,
        scanners: plan.scanners,
        ignoreFile: plan.ignoreFile,
        vex: plan.vex,
        cacheDir: (0,scan_cache/* scanCache */.m)(inputs, host),
        folder: (0,external_node_path_.join)(await host.tempDir(), `trivy-${folder}`),
    };
    return pass(passPlan, await tools.get('trivy'), await database, host);
}

// EXTERNAL MODULE: ./.build/src/layers/layer-source.js
var layer_source = __webpack_require__(64225);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report-folder.js
var report_folder = __webpack_require__(34032);
;// CONCATENATED MODULE: ./.build/src/pipeline/checks/write-dive-json.js




/**
 * Writes `dive-json`: one file, or one a platform where there are several (`dive-linux-arm64.json`).
 *
 * @throws UserError where a link of the checkout leads elsewhere
 */
async function writeDiveJson(file, images, { platforms }, host) {
    const { diveJson } = await __webpack_require__.e(/* import() */ 161).then(__webpack_require__.bind(__webpack_require__, 70161));
    const path = (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(host.cwd, file);
    await (0,report_folder/* refuseLinks */.UA)('dive-json', (0,external_node_path_.dirname)(path), host.cwd);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    for (const [at, image] of images.entries()) {
        const analysis = platforms[at];
        if (!analysis)
            continue;
        const own = images.length === 1 ? path : ofPlatform(path, image.platform);
        await (0,replace_file/* replaceText */.e)(own, host.redact(diveJson(image, analysis.dive)));
        host.log.info(`dive's JSON of ${image.platform}: ${own}`);
    }
}
function ofPlatform(path, platform) {
    const ending = (0,external_node_path_.extname)(path);
    // Of an image that exists already the platform is a stranger's word.
    const name = platform.replace(/[^a-z0-9]+/gi, '-');
    return `${path.slice(0, path.length - ending.length)}-${name}${ending}`;
}

;// CONCATENATED MODULE: ./.build/src/pipeline/checks/judge-size.js



/** What the layers hold and what is wasted in them, held to the budgets. */
async function judgeSize({ image, layers, bases, places, buildSeconds }, plan, { inputs, facts, host, report, clock }, started) {
    const room = await Promise.all(/* import() */[__webpack_require__.e(1562), __webpack_require__.e(3469), __webpack_require__.e(305), __webpack_require__.e(2616)]).then(__webpack_require__.bind(__webpack_require__, 60235));
    const { layout, verified, source = (0,layer_source/* folderSource */.W)(image.layout.dir) } = image;
    const analysis = await clock('analyze').within(async (own) => {
        const known = [...(await bases())].map(([platform, { reference, diffIds }]) => [platform, { name: (0,oci_reference/* referenceName */.z$)(reference), layers: diffIds.length }]);
        const analysed = room.analyse(layers, { bases: new Map(known), places });
        return room.confirm(analysed, layers, source, verified, own);
    });
    if (inputs.diveJson !== '')
        await writeDiveJson(inputs.diveJson, layers, analysis, host);
    const other = await started.other;
    const compared = await clock('analyze').within(async (own) => {
        if (!other)
            return undefined;
        const { compareWith } = await Promise.all(/* import() */[__webpack_require__.e(1562), __webpack_require__.e(1386)]).then(__webpack_require__.bind(__webpack_require__, 11386));
        return compareWith(other, { layout, source, layers, analysis }, own);
    });
    const judged = room.judge(analysis, plan, buildSeconds, compared);
    report.looked = {
        image: image.name,
        digest: layout.root.digest,
        created: buildSeconds === undefined ? '' : facts.created.toISOString(),
        run: facts.runUrl,
        layers,
        judged,
        plan,
    };
    for (const line of judged.idle)
        host.log.warning(line);
    return { shown: room.show(judged), ...(judged.verdict ? { verdict: judged.verdict } : {}) };
}

;// CONCATENATED MODULE: ./.build/src/pipeline/checks/judge-image.js






/**
 * The checks of one image, side by side: one Trivy run a platform feeds scan, sbom and the image half of secrets.
 *
 * @param buildSeconds undefined where nothing was built
 */
function judgeImage(image, world, started, buildSeconds) {
    const { inputs, host, report } = world;
    const wants = (stage) => inputs.stages.includes(stage);
    const folder = (0,external_node_path_.dirname)(report.outputs['report-json'] ?? '');
    const passes = image ? trivyPasses(image, world, started) : Promise.resolve(undefined);
    const bases = image && (0,known_bases/* basesOf */.c)(image, world);
    const judgeSecrets = async () => {
        if (!started.secretsPlan)
            return undefined;
        const secrets = await __webpack_require__.e(/* import() */ 3441).then(__webpack_require__.bind(__webpack_require__, 93441));
        const found = secrets.judge(await started.history, await passes);
        (0,report_report/* addSarif */.f7)(report, await secrets.write(found, folder, host.redact, image?.name ?? ''));
        return { stage: 'secrets', shown: secrets.show(found), verdict: found.verdict };
    };
    let weaknesses;
    const judgeFindings = async () => {
        const given = await passes;
        if (!started.scanPlan || !given || !image || !bases)
            return undefined;
        const { shown, verdict, findings } = await judgeScan(image, given, started.scanPlan, folder, world, started, bases);
        weaknesses = findings;
        report.weaknesses = findings;
        report.passes = given;
        return { stage: 'scan', shown, verdict };
    };
    // Who looks into the layers shares one walk over them.
    let walked;
    const layersOf = (image) => {
        const first = ['analyze', 'lint', 'test'].find(wants) ?? 'analyze';
        walked ??= world.clock(first).within(async (own) => {
            const { readLayers } = await Promise.all(/* import() */[__webpack_require__.e(1562), __webpack_require__.e(5295)]).then(__webpack_require__.bind(__webpack_require__, 45295));
            return readLayers(image.layout, image.verified, own, image.source);
        });
        return walked;
    };
    const lint = async () => {
        const looked = await started.lint;
        if (!looked)
            return undefined;
        const room = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6896)]).then(__webpack_require__.bind(__webpack_require__, 66896));
        const layers = image && wants('build') ? await layersOf(image) : [];
        const linted = room.judge(looked, layers);
        (0,report_report/* addSarif */.f7)(report, await room.write(linted, folder, host.redact));
        return { stage: 'lint', shown: room.show(linted), verdict: linted.verdict };
    };
    const analyze = async () => {
        if (!started.analyzePlan || !image || !bases)
            return undefined;
        const layers = await layersOf(image);
        // What image-ref names was built of another Dockerfile, for all we know.
        const places = wants('build') ? await placesOf(layers, started) : new Map();
        const judged = await judgeSize({ image, layers, bases, places, buildSeconds }, started.analyzePlan, world, started);
        return { stage: 'analyze', ...judged };
    };
    const test = async () => {
        const { testPlan: plan } = started;
        if (!plan || !image)
            return undefined;
        const room = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1562), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 72231));
        const { layout, verified } = image;
        const tested = await world
            .clock('test')
            .within((own) => room.run(plan, { layout, verified, layers: () => layersOf(image) }, () => world.docker(host), own));
        for (const line of tested.remarks)
            host.log.info(line);
        await room.write(tested, folder, host.redact);
        return { stage: 'test', shown: room.show(tested), ...(tested.verdict ? { verdict: tested.verdict } : {}) };
    };
    let sboms;
    const describe = async () => {
        if (!wants('sbom') || !image)
            return undefined;
        const sbom = await __webpack_require__.e(/* import() */ 5776).then(__webpack_require__.bind(__webpack_require__, 63395));
        const plan = sbom.plan(inputs, { image: image.name, folder, created: world.facts.created });
        // The time in which Trivy looks is the scan's.
        const source = plan.generator === 'syft' ? image.layout : ((await passes) ?? []);
        sboms = await world.clock('sbom').within((host) => sbom.run(plan, source, started.tools, host));
        return { stage: 'sbom', shown: sbom.show(sboms) };
    };
    const [secrets, scan, sbom] = [judgeSecrets(), judgeFindings(), describe()];
    const all = Promise.allSettled([scan, secrets, lint(), analyze(), sbom, test()]);
    const checkedSoFar = async () => ({
        passes: started.scanPlan?.scanners.includes('vuln') ? await passes : undefined,
        sboms,
    });
    return {
        attestable: Promise.all([secrets, scan, sbom]).then((judged) => (judged.every((one) => one?.verdict?.passed ?? true) ? checkedSoFar() : undefined), () => undefined),
        clean: secrets.then((judged) => judged?.verdict?.passed ?? true, () => false),
        done: all.then(async (outcomes) => {
            // What one check found is told, also where another one broke down.
            for (const outcome of outcomes) {
                if (outcome.status === 'rejected' || !outcome.value)
                    continue;
                const { stage, shown, verdict } = outcome.value;
                (0,report_report/* addShown */.te)(report, stage, shown);
                if (verdict)
                    report.verdicts.push(verdict);
            }
            if (report.looked) {
                const packages = wants('sbom') ? await passes.catch(() => undefined) : undefined;
                report.looked = { ...report.looked, findings: weaknesses, passes: packages };
            }
            const broken = outcomes.find((outcome) => outcome.status === 'rejected');
            if (broken)
                throw broken.reason;
            return checkedSoFar();
        }),
    };
}
/** Where lint could not read the Dockerfile, that is told by lint. */
async function placesOf(layers, { lint }) {
    const looked = await lint.catch(() => undefined);
    if (!looked)
        return new Map();
    const { layerPlaces } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6896)]).then(__webpack_require__.bind(__webpack_require__, 66896));
    return layerPlaces(looked, layers);
}
async function trivyPasses(image, world, started) {
    const { inputs, clock } = world;
    const wants = (stage) => inputs.stages.includes(stage);
    const forSbom = wants('sbom') && inputs.sbomGenerator === 'trivy';
    if (!wants('scan') && !wants('secrets') && !forSbom)
        return undefined;
    const { pass } = await Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(4336)]).then(__webpack_require__.bind(__webpack_require__, 31955));
    const scanners = [
        ...(started.scanPlan?.scanners ?? []),
        ...(wants('secrets') ? ['secret'] : []),
    ];
    return clock(wants('scan') ? 'scan' : wants('secrets') ? 'secrets' : 'sbom').within(async (host) => {
        const plan = {
            layout: image.layout,
            image: image.name,
            verified: image.verified,
            // One that was asked for and is missing is a failure, not "no findings there".
            ...(inputs.platforms.length > 0 ? { platforms: inputs.platforms } : {}),
            scanners,
            ignoreFile: started.scanPlan?.ignoreFile,
            vex: started.scanPlan?.vex ?? [],
            cacheDir: (0,scan_cache/* scanCache */.m)(inputs, host),
            folder: (0,external_node_path_.join)(await host.tempDir(), 'trivy'),
        };
        return pass(plan, await started.tools.get('trivy'), await started.database, host);
    });
}

// EXTERNAL MODULE: ./.build/src/pipeline/checks/lint.js
var checks_lint = __webpack_require__(65225);
;// CONCATENATED MODULE: ./.build/src/pipeline/checks/checks.js






/**
 * Reads the plans, so that their mistakes are told before anything is built, and starts what needs no image: tools are
 * fetched and verified, the vulnerability database too, the Dockerfile is looked at, and the history is searched for
 * secrets.
 *
 * @throws InputError with the mistakes of all plans
 */
async function startChecks(world) {
    const { inputs, clock } = world;
    const files = await (0,trusted_files/* trustedFiles */.t)(world.host, inputs.githubToken);
    const plans = await readPlans(world, files);
    const { scanPlan, secretsPlan, linting } = plans;
    if (linting)
        await (0,checks_lint/* mendDockerfile */.Z)(world, linting);
    const lint = linting ? silent((0,checks_lint/* lookAtDockerfile */.L)(world, linting)) : Promise.resolve(undefined);
    const preparing = clock('tools');
    const searching = clock('secrets');
    const tools = (0,src_tools.openTools)(inputs, preparing.host);
    // The history is searched to its end although the image's tools cannot be had.
    const searchers = (0,src_tools.openTools)(inputs, searching.host);
    const get = (name) => (name === 'gitleaks' ? searchers : tools).get(name);
    const database = silent(preparing.within(async (host) => {
        if (!scanPlan?.scanners.includes('vuln'))
            return undefined;
        const { prepareDatabase } = await Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(4336)]).then(__webpack_require__.bind(__webpack_require__, 31955));
        return prepareDatabase((0,scan_cache/* databasePlan */.L)(inputs, host), world.registry(host), host);
    }));
    const needed = neededTools(inputs);
    const verified = silent(preparing.within(() => Promise.all(needed.map(get))));
    const history = silent(searching.within(async (host) => {
        // The image that image-ref names is not of this history.
        if (!secretsPlan || inputs.imageRef)
            return undefined;
        const secrets = await __webpack_require__.e(/* import() */ 3441).then(__webpack_require__.bind(__webpack_require__, 93441));
        try {
            return await secrets.history(secretsPlan, await searchers.get('gitleaks'), host, inputs.githubToken);
        }
        catch (error) {
            if (!(error instanceof secrets.NoHistory) || host.kind !== 'terminal' || !inputs.stages.includes('build'))
                throw error;
            host.log.warning(`secrets: ${error.message}; only the image is searched`);
            return undefined;
        }
    }));
    const comparing = clock(inputs.stages.includes('analyze') ? 'analyze' : 'scan');
    const other = silent(comparing.within(async (host) => {
        const { compareWith, stages } = inputs;
        if (!compareWith || !(stages.includes('analyze') || stages.includes('scan')))
            return undefined;
        const { findOther } = await Promise.all(/* import() */[__webpack_require__.e(1562), __webpack_require__.e(1386)]).then(__webpack_require__.bind(__webpack_require__, 11386));
        return findOther(compareWith, () => world.registry(host), host);
    }));
    const started = { ...plans, tools, database, lint, history, other };
    return {
        tools,
        database,
        ran: needed,
        ready: silent(Promise.all([verified, database]).then(() => { })),
        stopFetching: () => preparing.stop(),
        stop() {
            for (const one of [preparing, searching, comparing, clock('lint')])
                one.stop();
        },
        judge: (image, buildSeconds) => judgeImage(image, world, started, buildSeconds),
    };
}
/** The tools that the stages asked for run. */
function neededTools({ stages, sbomGenerator, imageRef }) {
    const wants = (stage) => stages.includes(stage);
    const image = wants('build') || imageRef !== undefined;
    const trivy = wants('scan') || (wants('sbom') && sbomGenerator === 'trivy') || (wants('secrets') && image);
    return [
        ...(trivy ? ['trivy'] : []),
        ...(wants('secrets') && imageRef === undefined ? ['gitleaks'] : []),
        ...(wants('sbom') && sbomGenerator === 'syft' ? ['syft'] : []),
    ];
}
/** Mistakes of one plan do not hide those of the others. */
async function readPlans({ inputs, facts, host }, files) {
    const mistakes = [];
    const wanted = async (stage, read) => {
        if (!inputs.stages.includes(stage))
            return undefined;
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            mistakes.push(...error.mistakes);
            return undefined;
        }
    };
    const linting = await wanted('lint', () => (0,checks_lint.lintPlan)(inputs, facts, host));
    const secretsPlan = await wanted('secrets', async () => (await __webpack_require__.e(/* import() */ 3441).then(__webpack_require__.bind(__webpack_require__, 93441))).plan(inputs, facts, files));
    const analyzePlan = await wanted('analyze', async () => (await Promise.all(/* import() */[__webpack_require__.e(1562), __webpack_require__.e(3469), __webpack_require__.e(305), __webpack_require__.e(2616)]).then(__webpack_require__.bind(__webpack_require__, 60235))).plan(inputs, files));
    const scanPlan = await wanted('scan', async () => (await Promise.all(/* import() */[__webpack_require__.e(6388), __webpack_require__.e(8374)]).then(__webpack_require__.bind(__webpack_require__, 56388))).plan(inputs, files));
    const testPlan = await wanted('test', async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1562), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 72231))).plan(inputs, files));
    if (mistakes.length > 0)
        throw new errors/* InputError */.dz(mistakes);
    return { linting, secretsPlan, analyzePlan, scanPlan, testPlan };
}
/** Its failure is told by whoever waits for it. */
function silent(promise) {
    promise.catch(() => { });
    return promise;
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

/***/ 20835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTools: () => (/* binding */ openTools)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/tools/place.js
var tools_place = __webpack_require__(56);
// EXTERNAL MODULE: ./.build/src/tools/proof.js
var proof = __webpack_require__(91329);
// EXTERNAL MODULE: ./.build/src/tools/release.js
var tools_release = __webpack_require__(37729);
// EXTERNAL MODULE: ./.build/src/tools/tar-gz.js + 1 modules
var tar_gz = __webpack_require__(67694);
;// CONCATENATED MODULE: ./.build/src/tools/cached.js






/**
 * Reads a tool in the cache whole, every time: nothing that could be remembered of it could not be forged as well. What
 * is run much later is a copy of what was read then, whoever else may write in the cache.
 *
 * @param copy where it is to be: a path of this run alone
 */
async function cached(release, place, copy, hasher) {
    const found = await (0,promises_.lstat)(place.executable, { bigint: true }).catch(() => undefined);
    if (found === undefined)
        return { state: 'absent' };
    const remove = async () => {
        try {
            await (0,promises_.rm)(place.complete, { force: true });
            const now = await (0,promises_.lstat)(place.executable, { bigint: true }).catch(() => undefined);
            if (now !== undefined && now.ino === found.ino && now.mtimeNs === found.mtimeNs)
                await (0,promises_.rm)(place.executable, { recursive: true, force: true });
        }
        catch (error) {
            throw (0,tools_place/* unwritable */.mP)(place.folder, error);
        }
    };
    if (!found.isFile())
        return { state: 'wrong', why: 'is no regular file', remove };
    let sha256;
    try {
        sha256 = await hasher.copy(place.executable, copy);
    }
    catch (error) {
        await (0,promises_.rm)(copy, { force: true });
        if (error instanceof errors/* InterruptedError */.p4 || isNoRoom(error))
            throw error;
        // Another run has taken it away this moment.
        if (error.code === 'ENOENT')
            return { state: 'absent' };
        return { state: 'wrong', why: `cannot be read (${(0,errors/* messageOf */.bD)(error)})`, remove };
    }
    const why = await doubt(release, place, sha256);
    if (why === undefined) {
        (0,proof/* refuseForbidden */.Yg)(place.executable, release.forbidden, [sha256]);
        return { state: 'verified', sha256, path: (await canRun(copy)) ? copy : place.executable };
    }
    await (0,promises_.rm)(copy, { force: true });
    (0,proof/* refuseForbidden */.Yg)(place.executable, release.forbidden, [sha256]);
    return { state: 'wrong', why: `has ${why}`, remove };
}
/** Some let nobody run programs from the folder for temporary files. */
async function canRun(path) {
    return (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
}
/** Of the disk for temporary files: nothing is wrong with the tool. */
function isNoRoom(error) {
    return ['ENOSPC', 'EDQUOT'].includes(error.code ?? '');
}
async function doubt(release, place, executable) {
    if ((0,tools_release/* isBare */.JE)(release) || !(0,proof/* needsAsset */.SL)(release, executable))
        return (0,proof/* wrongBytes */.f7)(release, { executable });
    if (!release.asset.endsWith('.tar.gz'))
        return 'no hash of its own that is known';
    // Only the archive's hash is known: what is in it now must be what lies beside it.
    try {
        const inside = await (0,tar_gz/* readTarGz */.J)(place.asset, release.executable);
        if (inside.executable !== executable)
            return `sha256 ${executable} instead of ${inside.executable} as in its archive`;
        return (0,proof/* wrongBytes */.f7)(release, inside);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            return `a broken archive beside it: ${(0,errors/* messageOf */.bD)(error)}`;
        return (0,proof/* wrongBytes */.f7)(release, { executable }) ?? 'no archive beside it';
    }
}

// EXTERNAL MODULE: ./.build/src/tools/fetch-release.js
var fetch_release = __webpack_require__(85179);
// EXTERNAL MODULE: ./.build/src/tools/hasher.js
var hasher = __webpack_require__(27044);
// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
// EXTERNAL MODULE: ./.build/src/tools/inputs.js + 1 modules
var inputs = __webpack_require__(44808);
;// CONCATENATED MODULE: ./.build/src/tools/own.js








/**
 * An executable of the user's own: hashed, then asked for its version. Nobody but the user vouches for it.
 *
 * @throws UserError for what is no executable, is known to be malicious or is too old
 */
async function ownTool({ name, path }, pins, host, hasher) {
    const wrong = (problem, cause) => new errors/* UserError */.yo(`tools: ${name}=${path} ${problem}.`, {
        cure: `Give the absolute path of ${name}'s executable, or leave the line away for the pinned one.`,
        ...(cause === undefined ? {} : { cause }),
    });
    // Links are followed but not resolved: version managers know by the name that they are called by what to run.
    const found = await (0,promises_.stat)(path).catch((error) => {
        throw wrong(`cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, error);
    });
    if (!found.isFile())
        throw wrong('is no regular file');
    await (0,promises_.access)(path, promises_.constants.X_OK | promises_.constants.R_OK).catch((error) => {
        throw wrong('may not be read and run by the user of this run', error);
    });
    const sha256 = await hasher.sha256(path);
    (0,proof/* refuseForbidden */.Yg)(path, pins.forbiddenHashes, [sha256]);
    const version = await versionOf(name, path, host).catch((error) => {
        if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
            throw error;
        throw wrong(`cannot be run: ${(0,errors/* messageOf */.bD)(error)}`, error);
    });
    const why = pins.forbiddenVersions[(0,inputs/* core */.I8)(version)];
    if (why !== undefined)
        throw wrong(`is version ${version}, which is never run: ${why}`);
    if ((0,inputs/* isBelow */.Yw)(version, pins.minimum))
        throw wrong(`is version ${version}; ${pins.minimum} is the oldest that can be used`);
    host.log.info(`${name}${version === '' ? '' : ` ${version}`}, sha256 ${sha256}, your own (${path})`);
    if (version === '')
        host.log.warning(`${path} does not tell its version: whether it is ${name} ${pins.minimum} or newer is not known. Its results may be wrong.`);
    return { name, version, path, sha256, trust: 'own' };
}
const questions = {
    trivy: ['--version', /^Version:\s*v?(\S+)/m],
    gitleaks: ['version', /^(?:gitleaks version )?v?(\d\S*)\s*$/m],
    cosign: ['version', /^GitVersion:\s*v?(\S+)/m],
    syft: ['version', /^Version:\s*v?(\S+)/m],
};
/** How a tool is asked for its version: in an empty folder, because some read settings from where they are started. */
function versionCommand(name, path, folder, host) {
    return { tool: path, args: [questions[name][0]], env: (0,core_host/* childEnv */.g)(host.env, [], { HOME: folder }), cwd: folder };
}
/** '' where it is not told. */
function readVersion(name, output) {
    return (0,semver/* parseSemver */.k)(questions[name][1].exec(output)?.[1] ?? '')?.version ?? '';
}
async function versionOf(name, path, host) {
    const folder = (0,external_node_path_.join)(await host.tempDir(), 'tool-versions');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const patience = AbortSignal.timeout(30_000);
    try {
        const { stdout, stderr } = await host.exec({ ...versionCommand(name, path, folder, host), signal: patience });
        return readVersion(name, stdout) || readVersion(name, stderr);
    }
    catch (error) {
        const silent = patience.aborted && !host.signal.aborted;
        if (!silent && !(error instanceof tool_error/* ToolError */.v))
            throw error;
        host.log.debug(`${path}: ${silent ? 'it did not answer in 30 s' : (0,errors/* messageOf */.bD)(error)}`);
        return '';
    }
}

// EXTERNAL MODULE: ./.build/src/tools/pins.js
var tools_pins = __webpack_require__(10603);
// EXTERNAL MODULE: ./.build/src/tools/platform.js
var tools_platform = __webpack_require__(52848);
;// CONCATENATED MODULE: ./.build/src/tools/index.js











/** The tools of a run. Nothing is fetched or read before `get` asks for it; then each tool once. */
function openTools(inputs, host, builtIn = {}) {
    const { pins = tools_pins.pins, platform = (0,tools_platform/* machinePlatform */.P)() } = builtIn;
    const hashes = (0,hasher/* hasher */.Y)(host.signal);
    const asked = new Map();
    return {
        get(name) {
            const known = asked.get(name) ?? tools_open(name, pins[name], inputs, platform, host, hashes);
            asked.set(name, known);
            return known;
        },
    };
}
async function tools_open(name, pins, inputs, platform, host, hashes) {
    const choice = inputs.tools.find((line) => line.name === name);
    if (choice !== undefined && 'path' in choice)
        return ownTool(choice, pins, host, hashes);
    const release = (0,tools_release/* releaseOf */.l7)(name, choice, pins, platform);
    const place = (0,tools_place/* placeOf */.$t)(release, host);
    const tool = (sha256, from, path) => {
        const vouched = release.trust === 'pinned' ? 'as pinned' : 'as given';
        host.log.info(`${name} ${release.version}, sha256 ${sha256.slice(0, 8)}… ${vouched} (from ${from})`);
        return { name, version: release.version, path, sha256, trust: release.trust };
    };
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await host.tempDir(), `tool-${name}-`));
    const look = () => cached(release, place, (0,external_node_path_.join)(own, release.executable), hashes);
    const here = await look();
    if (here.state === 'verified')
        return tool(here.sha256, 'the tool cache', here.path);
    if (here.state === 'wrong') {
        host.log.warning(`${place.executable} ${here.why}: it is removed, and ${name} is fetched anew.`);
        await here.remove();
    }
    try {
        const { sha256, from } = await (0,fetch_release/* fetchRelease */.u)(release, place, inputs.toolsMirror, host);
        const kept = await look();
        if (kept.state !== 'verified' || kept.sha256 !== sha256)
            throw notKept(place.executable);
        return tool(sha256, from, kept.path);
    }
    catch (error) {
        // Another run on this cache may have had more luck meanwhile, or holds the file that Windows does not let us replace.
        const now = host.signal.aborted ? undefined : await look();
        if (now?.state !== 'verified')
            throw error;
        return tool(now.sha256, 'the tool cache', now.path);
    }
}
function notKept(path) {
    return new errors/* UserError */.yo(`${path} changed as soon as it was written: it is not run.`, {
        cure: 'Find out who writes there. Give this run a tool cache of its own: RUNNER_TOOL_CACHE.',
    });
}


/***/ })

};
