export const id = 9321;
export const ids = [9321,1006,5884,207];
export const modules = {

/***/ 79321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCompare: () => (/* binding */ runCompare)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/analyze/analyse.js + 4 modules
var analyse = __webpack_require__(73469);
// EXTERNAL MODULE: ./.build/src/analyze/budgets/judge-increase.js
var judge_increase = __webpack_require__(90423);
// EXTERNAL MODULE: ./.build/src/analyze/compare/compare.js + 14 modules
var compare = __webpack_require__(6611);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var layout = __webpack_require__(871);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report-folder.js
var report_folder = __webpack_require__(34032);
// EXTERNAL MODULE: ./.build/src/pipeline/compare/inputs.js
var inputs = __webpack_require__(38073);
// EXTERNAL MODULE: ./.build/src/pipeline/compare/other-layers.js
var other_layers = __webpack_require__(44663);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/oci/image-ref.js
var image_ref = __webpack_require__(80000);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/pipeline/compare/earlier-run.js





/** Reads a `report.json`. @throws UserError when it is none, or tells of no image */
async function readEarlierRun(path) {
    let report;
    try {
        report = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw noReport(path, (0,errors/* messageOf */.bD)(error));
    }
    if (!(0,is_record/* isRecord */.u)(report) || report.version !== 1 || !(0,is_record/* isRecord */.u)(report.stages))
        throw noReport(path, 'it is of another kind');
    const { image, stages } = report;
    const build = (0,is_record/* isRecord */.u)(stages.build) ? stages.build : {};
    const refs = refsOf((0,is_record/* isRecord */.u)(image) ? image : build);
    if (refs.length === 0)
        throw new errors/* UserError */.yo(`${path} tells of no image`, {
            cure: 'Name the report of a run that built one, or had image-ref.',
        });
    const { steps } = build;
    const told = (0,is_record/* isRecord */.u)(steps) && typeof steps.cached === 'number' && typeof steps.total === 'number';
    return {
        refs,
        build: typeof build.seconds === 'number' ? build.seconds : undefined,
        steps: told ? { cached: Number(steps.cached), total: Number(steps.total) } : undefined,
        healthy: healthyTimes(stages.test),
    };
}
function refsOf({ name, digest, layout }) {
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest))
        return [];
    const folder = typeof layout === 'string' && layout !== ''
        ? [{ text: `oci-layout://${layout}@${digest}`, folder: layout, name: { digest } }]
        : [];
    // `localhost/…` is the name of what has none.
    if (typeof name !== 'string' || name.startsWith('localhost/'))
        return folder;
    try {
        return [...folder, { text: `${name}@${digest}`, registry: { ...(0,reference/* parseReference */.F2)(name), digest } }];
    }
    catch {
        return folder;
    }
}
/** The stage test's own: `{ services: [{ service, platform, emulated, healthyMilliseconds }] }`. */
function healthyTimes(test) {
    const found = new Map();
    if (!(0,is_record/* isRecord */.u)(test) || !Array.isArray(test.services))
        return found;
    for (const one of test.services) {
        // Healthy is healthy, also where something else of it did not pass.
        if (!(0,is_record/* isRecord */.u)(one) || one.emulated === true)
            continue;
        const { service, platform, healthyMilliseconds } = one;
        if (typeof service !== 'string' || typeof platform !== 'string' || typeof healthyMilliseconds !== 'number')
            continue;
        found.set(platform, (found.get(platform) ?? new Map()).set(service, healthyMilliseconds));
    }
    return found;
}
function noReport(path, why) {
    return new errors/* UserError */.yo(`${path} is no report of image-pipeline: ${why}`, {
        cure: 'Name a report.json, a layout folder, or an image in a registry.',
    });
}

// EXTERNAL MODULE: ./.build/src/pipeline/compare/other-image.js
var other_image = __webpack_require__(67328);
;// CONCATENATED MODULE: ./.build/src/pipeline/compare/sides.js







/** A registry's reference, `oci-layout://folder[:tag]`, a folder, an image.tar, or the `report.json` of an earlier run. */
async function nameSide(text, host) {
    const path = (0,external_node_path_.isAbsolute)(text) ? text : (0,external_node_path_.join)(host.cwd, text);
    const found = text.includes('://') ? undefined : await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile())
        return isArchive.test(path) ? { text, ref: { text, archive: path, name: '' } } : { text, report: path };
    if (found?.isDirectory())
        return { text, ref: { text, folder: path, name: {} } };
    const mistaken = (problem) => {
        const cure = 'Write a reference, oci-layout://folder, a folder or an image.tar that exists, or the report.json of a run.';
        return { mistake: { input: 'compare', value: text, problem, cure } };
    };
    // No registry has a name like that.
    if (/^[./]|\.json$/.test(text) || (isArchive.test(text) && !text.includes('://')))
        return mistaken('is not there');
    try {
        return { text, ref: (0,image_ref/* parseImageRef */.Q)(text) };
    }
    catch (error) {
        if (!(error instanceof input/* WrongInput */.Ey))
            throw error;
        return mistaken(error.mistakes[0]?.problem ?? error.message);
    }
}
const isArchive = /\.(?:tar|tar\.gz|tgz)$/;
/** @throws UserError where there is no such image, or no more */
async function openSide(side, dir, registry, host) {
    const { text } = side;
    if ('ref' in side) {
        const image = await (0,other_image/* openOther */.X)(side.ref, dir, registry, host);
        if (image)
            return { text, image, run: undefined };
        throw new errors/* UserError */.yo(`there is no ${text}`, { cure: 'Check the name, and that the login may read it.' });
    }
    const run = await readEarlierRun(side.report);
    const tried = [];
    for (const [at, ref] of run.refs.entries()) {
        try {
            const image = await (0,other_image/* openOther */.X)(ref, (0,external_node_path_.join)(dir, String(at)), registry, host);
            if (image)
                return { text, image, run };
            tried.push(`there is no ${ref.text}`);
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
                throw error;
            tried.push((0,errors/* messageOf */.bD)(error));
        }
    }
    throw new errors/* UserError */.yo(`the image of ${text} is gone: ${tried.join('; ')}`, {
        cure: 'Give each of the runs a layout-dir of its own, or compare what they published.',
    });
}

// EXTERNAL MODULE: ./.build/src/analyze/compare/report-comparison.js
var report_comparison = __webpack_require__(18532);
;// CONCATENATED MODULE: ./.build/src/pipeline/compare/two-as-json.js

/** A stable shape that other tools may read. */
function twoAsJson({ a, b, platforms, onlyA, onlyB, bandwidth, held }) {
    return {
        version: 1,
        a: sideAsJson(a),
        b: sideAsJson(b),
        bandwidth,
        platforms: platforms.map((comparison) => ({
            ...(0,report_comparison/* reportedComparison */.j)(comparison),
            pullSeconds: {
                before: (comparison.before.compressed * 8) / bandwidth,
                after: (comparison.after.compressed * 8) / bandwidth,
            },
        })),
        onlyA,
        onlyB,
        budgets: held,
    };
}
function sideAsJson({ text, image, run }) {
    const healthy = [...(run?.healthy ?? [])].map(([platform, services]) => [platform, Object.fromEntries(services)]);
    return {
        text,
        digest: image.layout.root.digest,
        ...(run ? { buildSeconds: run.build, steps: run.steps, healthyMilliseconds: Object.fromEntries(healthy) } : {}),
    };
}

;// CONCATENATED MODULE: ./.build/src/pipeline/compare/compare.js














/**
 * Compares two images. Nothing is changed but the file that `json` names.
 *
 * @throws InputError; UserError where one of them is not there or cannot be read, or a link of the checkout leads `json`
 *   elsewhere
 */
async function compareTwo(words, door, host) {
    const { values, mistakes } = await (0,input/* parseTable */.M$)(inputs/* compareTable */.W, [door]);
    const [one, other, ...more] = words;
    if (one === undefined || other === undefined || more.length > 0) {
        const cure = 'Write image-pipeline compare A B: references, oci-layout://folder, folders, or report.json files.';
        (0,input/* failTogether */.b2)([{ input: 'compare', value: words.join(' '), problem: 'takes two images', cure }, ...mistakes]);
        throw new Error('a mistake was not told');
    }
    const [nameA, nameB] = await Promise.all([nameSide(one, host), nameSide(other, host)]);
    (0,input/* failTogether */.b2)([...[nameA, nameB].flatMap((name) => ('mistake' in name ? [name.mistake] : [])), ...mistakes]);
    if ('mistake' in nameA || 'mistake' in nameB)
        throw new Error('a mistake was not told');
    const path = (0,external_node_path_.isAbsolute)(values.json) ? values.json : (0,external_node_path_.join)(host.cwd, values.json);
    if (values.json !== '')
        await (0,report_folder/* refuseLinks */.UA)('json', (0,external_node_path_.dirname)(path), host.cwd);
    const client = async () => (await (0,open_registry/* openRegistry */.M)(values, host.env)).registry(host);
    const dir = await host.tempDir();
    const [a, b] = await Promise.all([
        openSide(nameA, (0,external_node_path_.join)(dir, 'a'), client, host),
        openSide(nameB, (0,external_node_path_.join)(dir, 'b'), client, host),
    ]);
    const two = await compareOpened(a, b, values, host);
    if (values.json !== '') {
        await (0,replace_file/* replaceText */.e)(path, host.redact(`${JSON.stringify(twoAsJson(two), null, 2)}\n`)).catch((error) => {
            throw new errors/* UserError */.yo(`${values.json} cannot be written`, {
                cure: 'Name a file in a folder that exists.',
                cause: error,
            });
        });
    }
    return two;
}
async function compareOpened(a, b, values, host) {
    const [hasA, hasB] = await Promise.all([a, b].map(async ({ image }) => [...(await (0,layout/* platformsOf */.Wt)(image.layout)).keys()]));
    const wanted = (all = []) => values.platform.length === 0 ? all : all.filter((one) => values.platform.includes(one));
    const [inA, inB] = [wanted(hasA), wanted(hasB)];
    const common = inA.filter((platform) => inB.includes(platform));
    if (common.length === 0)
        throw new errors/* UserError */.yo(`they have no platform in common${values.platform.length === 0 ? '' : ' that was asked for'}: A has ${hasA?.join(', ')}, B has ${hasB?.join(', ')}`, { cure: 'Compare images of the same platform.' });
    // One after the other: what both have is walked over once.
    const layersA = await (0,other_layers/* otherLayers */.t)(a.image, common, host);
    const layersB = await (0,other_layers/* otherLayers */.t)(b.image, common, host);
    const [analysisA, analysisB] = [(0,analyse.analyse)(layersA), (0,analyse.analyse)(layersB)];
    const layouts = [a.image.layout, b.image.layout];
    const platforms = [];
    for (const [at, before] of layersA.entries()) {
        const [after, was, is] = [layersB[at], analysisA.platforms[at], analysisB.platforms[at]];
        if (!after || !was || !is)
            continue;
        platforms.push(await (0,compare.compare)({ image: before, analysis: was, source: (0,other_layers/* layerOpener */.L)(layouts, a.image) }, { image: after, analysis: is, source: (0,other_layers/* layerOpener */.L)(layouts, b.image) }, host.signal));
    }
    const compared = { name: a.text, platforms, lacking: [] };
    return {
        a,
        b,
        platforms,
        onlyA: inA.filter((platform) => !common.includes(platform)),
        onlyB: inB.filter((platform) => !common.includes(platform)),
        bandwidth: values.bandwidth,
        held: (0,judge_increase/* judgeIncrease */.A)(compared, { increase: values.maxIncrease }),
    };
}

// EXTERNAL MODULE: ./.build/src/analyze/compare/show-comparison.js
var show_comparison = __webpack_require__(69921);
// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/analyze/compare/figures.js
var figures = __webpack_require__(88661);
;// CONCATENATED MODULE: ./.build/src/pipeline/compare/times.js

/** What only runs tell: the build, and from start to healthy. A time that one side lacks has an empty cell. */
function timeFigures(a, b, platform) {
    return [...times('build time', a?.build, b?.build), ...healthy(a?.healthy.get(platform), b?.healthy.get(platform))];
}
/** Of several services the one in the middle, and only of those that both have, where both have any. */
function healthy(a = new Map(), b = new Map()) {
    const both = [...a.keys()].filter((service) => b.has(service));
    const told = (times) => both.length === 0 ? [...times.values()] : both.flatMap((service) => times.get(service) ?? []);
    const count = Math.max(told(a).length, told(b).length);
    return times(count > 1 ? `start to healthy (median of ${count})` : 'start to healthy', median(told(a)), median(told(b)));
}
/** Milliseconds to seconds; undefined of none. */
function median(milliseconds) {
    const sorted = [...milliseconds].sort((one, other) => one - other);
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2000;
}
function times(name, a, b) {
    if (a === undefined && b === undefined)
        return [];
    if (a !== undefined && b !== undefined)
        return [(0,figures/* figure */.vP)(name, a, b, figures/* seconds */.YA)];
    const text = (value) => (value === undefined ? '' : (0,figures/* seconds */.YA)(value));
    return [{ name, before: text(a), after: text(b), difference: '', percent: '' }];
}

;// CONCATENATED MODULE: ./.build/src/pipeline/compare/show-two.js




/** The comparison as Markdown: the table of both, then what changed. */
function showTwo({ a, b, platforms, onlyA, onlyB, bandwidth, held }) {
    const side = (name, { text, image }) => `${name}: ${(0,markdown/* code */.aY)(text, 200)} ${image.layout.root.digest}`;
    const alone = (name, some) => some.map((platform) => `Only ${name} has ${(0,markdown/* escaped */.Mk)(platform, 80)}.`);
    const parts = platforms.flatMap((comparison) => [
        `### ${(0,show_comparison/* comparisonLine */.iF)(comparison)}`,
        '',
        ...(0,show_comparison/* figureTable */.jq)(comparison, ['A', 'B'], bandwidth, timeFigures(a.run, b.run, comparison.platform)),
        ...(0,show_comparison/* changeTables */.cl)(comparison, ['A', 'B']),
    ]);
    const failed = held
        .filter(({ passed }) => !passed)
        .map(({ platform, text, causes }) => {
        const why = causes.map((cause) => `${(0,bytes_text/* bytesText */.p)(cause.bytes)} ${(0,markdown/* escaped */.Mk)(cause.text)}`).join(', ');
        return `max-increase, ${(0,markdown/* escaped */.Mk)(platform, 80)}: ${text}${why === '' ? '' : `; what grew: ${why}`}`;
    });
    return [
        side('A', a),
        side('B', b),
        '',
        ...parts,
        ...cacheNote('A', a.run),
        ...cacheNote('B', b.run),
        ...alone('A', onlyA),
        ...alone('B', onlyB),
        ...failed,
    ].join('\n');
}
/** The time of a build from the cache is none that one could compare. */
function cacheNote(name, run) {
    if (!run?.steps || run.steps.cached === 0)
        return [];
    return [`${name} was built with ${run.steps.cached} of ${run.steps.total} steps from the cache.`];
}

// EXTERNAL MODULE: ./.build/src/cli/plain-text.js + 1 modules
var plain_text = __webpack_require__(33876);
;// CONCATENATED MODULE: ./.build/src/cli/compare.js




/** Prints what is different. 0 when compared, 1 for more than `max-increase` or a failure, 2 for a wrong command, 130 interrupted. */
async function runCompare({ words, read }, host, write) {
    try {
        const two = await compareTwo(words, { read }, host);
        write(`${(0,plain_text/* plainText */.w)(showTwo(two), process.stdout.columns).trim()}\n`);
        const failed = two.held.filter(({ passed }) => !passed);
        for (const { platform, text } of failed)
            host.log.error(`max-increase: ${platform} ${text}`);
        return failed.length > 0 ? 1 : 0;
    }
    catch (error) {
        if (host.signal.aborted)
            return 130;
        host.log.error((0,errors/* describe */.q0)(error));
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

/***/ 45295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLayers: () => (/* binding */ readLayers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _core_all_ended_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(229);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_slots_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86818);
/* harmony import */ var _oci_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11671);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76889);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(871);
/* harmony import */ var _layer_cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39740);
/* harmony import */ var _layer_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64225);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25655);











/**
 * Walks over every layer of every platform, each blob once; layers that were walked over before are not read again.
 *
 * @param verified whether the source's bytes are known to be those of their digests, or are held against them by it
 * @param source where the layers are; of the layout only manifests and configs are read then
 * @throws UserError that names the layer which cannot be read
 */
async function readLayers(layout, verified, host, source = (0,_layer_source_js__WEBPACK_IMPORTED_MODULE_7__/* .folderSource */ .W)(layout.dir)) {
    const started = performance.now();
    const images = await Promise.all([...(await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .platformsOf */ .Wt)(layout))].map(async ([platform, manifest]) => {
        const { config, layers } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(layout, manifest);
        return { platform, manifest, layers, config: { ...config, says: await configOf(layout, config) } };
    }));
    const blobs = new Map(images.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer])));
    for (const { digest, size } of blobs.values())
        if (!Number.isSafeInteger(size) || size < 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`the layer ${digest} has no size`, { cure: 'Build, or push, the image again.' });
    const cache = (0,_layer_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .layerCache */ .Q)(host);
    // One more than there are processors: while one is walked over, the others are unpacked.
    const atOnce = (0,_core_slots_js__WEBPACK_IMPORTED_MODULE_9__/* .slots */ .Q)(Math.min(4, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() + 1));
    let read = 0;
    // Beside the next layer's walk.
    const kept = [];
    const walk = async (blob) => {
        // What is remembered of bytes that nobody verified says nothing of these.
        const known = verified ? await cache.get(blob.digest) : undefined;
        if (known)
            return [blob.digest, known];
        read += 1;
        const { entries } = await (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_8__/* .readLayer */ .w)(blob, source.open(blob), verified, host.signal);
        kept.push(cache.put(blob.digest, entries));
        return [blob.digest, entries];
    };
    // The largest first: the last one to end is then a small one.
    const order = [...blobs.values()].sort((one, other) => other.size - one.size);
    const walks = (0,_core_all_ended_js__WEBPACK_IMPORTED_MODULE_10__/* .allEnded */ .C)(order.map((blob) => atOnce(() => walk(blob))));
    // Nothing goes on behind the back of a failure.
    const entries = new Map(await walks.finally(() => Promise.all(kept)));
    await cache.tidy(host.now());
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    host.log.info(`layers: ${blobs.size}, ${read} of them read, in ${seconds} s`);
    return images.map(({ layers, ...image }) => ({
        ...image,
        layers: layers.map((blob, at) => ({
            blob,
            diffId: image.config.says.diffIds[at],
            createdBy: image.config.says.createdBy[at] ?? '',
            entries: entries.get(blob.digest) ?? [],
        })),
    }));
}
async function configOf({ dir }, { digest, size }) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(dir, digest));
    if ((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isOf */ .yW)(digest, bytes) && size >= bytes.length)
        return (0,_oci_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .X)(bytes);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`the config ${digest} holds other bytes`, { cure: 'Build, or push, the image again.' });
}


/***/ }),

/***/ 11671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41280);



/** @throws BrokenImage when the bytes are no JSON object */
function readConfig(bytes) {
    const { os, architecture, variant, rootfs, history, config } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, 'the config');
    const settings = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(config) ? config : {};
    const made = (Array.isArray(history) ? history.filter(_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u) : []).filter(({ empty_layer: empty }) => empty !== true);
    const diffIds = strings((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(rootfs) ? rootfs.diff_ids : undefined);
    return {
        os: text(os),
        architecture: text(architecture),
        variant: text(variant),
        diffIds: diffIds.every(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc) ? diffIds : [],
        createdBy: made.map(({ created_by: by }) => text(by)),
        user: text(settings.User),
        env: strings(settings.Env),
        entrypoint: strings(settings.Entrypoint),
        cmd: strings(settings.Cmd),
        workingDir: text(settings.WorkingDir),
        exposedPorts: names(settings.ExposedPorts),
        volumes: names(settings.Volumes),
        labels: (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(settings.Labels)
            ? Object.fromEntries(Object.entries(settings.Labels).map(([name, value]) => [name, text(value)]))
            : {},
        healthcheck: healthcheckOf(settings.Healthcheck),
        stopSignal: text(settings.StopSignal),
    };
}
function healthcheckOf(value) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value))
        return undefined;
    const test = strings(value.Test);
    if (test.length === 0 || test[0] === 'NONE')
        return undefined;
    return {
        test,
        interval: count(value.Interval),
        timeout: count(value.Timeout),
        startPeriod: count(value.StartPeriod),
        startInterval: count(value.StartInterval),
        retries: count(value.Retries),
    };
}
function text(value) {
    return typeof value === 'string' ? value : '';
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function names(value) {
    return (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) ? Object.keys(value) : [];
}
function count(value) {
    return typeof value === 'number' && value > 0 ? value : 0;
}


/***/ }),

/***/ 41280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bb: () => (/* binding */ BrokenImage),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94149);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66908);




/** An image of which nothing can be told: parts of it are gone, or what somebody pushed in its place is none. */
class BrokenImage extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(message) {
        super(message, { cure: 'Publish a whole image under that name.' });
        this.name = 'BrokenImage';
    }
}
/** An index or a manifest. @throws BrokenImage when it has another shape */
function readDocument(bytes) {
    const { annotations, manifests = [], config, layers = [] } = readRecord(bytes, 'the manifest');
    if (!Array.isArray(manifests))
        throw new BrokenImage('the manifests of its index are no list');
    if (!Array.isArray(layers))
        throw new BrokenImage('its layers are no list');
    return {
        annotations: (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(annotations) ? annotations : {},
        manifests: manifests.map(descriptorOf),
        config: config === undefined ? undefined : descriptorOf(config),
        layers: layers.map(descriptorOf),
    };
}
/** The type that a manifest or an index says it has, else the one that it looks like. @throws BrokenImage */
function mediaTypeOf(bytes) {
    const { mediaType } = readRecord(bytes, 'the manifest');
    if (typeof mediaType === 'string')
        return mediaType;
    return readDocument(bytes).manifests.length > 0 ? _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index : _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest;
}
/** @throws BrokenImage when the bytes are no index at all */
function readList(bytes) {
    const { manifests } = readRecord(bytes, 'the list');
    const entries = Array.isArray(manifests) ? manifests : [];
    return { entries, understood: entries.filter(isDescriptor) };
}
function isDescriptor(value) {
    return ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) && typeof value.mediaType === 'string' && typeof value.digest === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest));
}
/** @throws BrokenImage when the bytes are no JSON, or no object */
function readRecord(bytes, what) {
    let value;
    try {
        value = JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        // The parser's words quote what came: whoever wrote it does not write our messages.
        throw new BrokenImage(`${what} is no JSON`);
    }
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        throw new BrokenImage(`${what} is no object`);
    return value;
}
function descriptorOf(value) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) || typeof value.mediaType !== 'string')
        throw new BrokenImage('a descriptor has no mediaType');
    if (typeof value.digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest))
        throw new BrokenImage('a descriptor has no digest');
    return value;
}


/***/ }),

/***/ 75584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41280);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(871);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66908);






/**
 * An image in a layout folder that somebody made: by buildx, skopeo, crane, or an earlier run.
 *
 * @throws UserError where the folder is no layout, or does not hold the one image that is meant
 */
async function openLayout(dir, { tag, digest }) {
    const entries = await readEntries(dir);
    if (digest !== undefined) {
        const entry = entries.find((one) => one.digest === digest);
        return { dir, root: entry ?? (await describe(dir, digest)) };
    }
    const named = tag === undefined ? entries : entries.filter((one) => nameOf(one) === tag);
    const [only, ...others] = [...new Map(named.map((one) => [one.digest, one])).values()];
    if (!only)
        throw wrong(dir, tag === undefined ? 'holds no image' : `holds no image that is named ${tag}`);
    if (others.length > 0)
        throw wrong(dir, `holds ${named.length} images`);
    return { dir, root: only };
}
async function readEntries(dir) {
    try {
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'index.json'))).manifests;
    }
    catch (error) {
        throw wrong(dir, `is no OCI layout: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, error);
    }
}
/** A manifest that `index.json` does not name, e.g. one platform of an index. */
async function describe(dir, digest) {
    try {
        const bytes = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifestBytes */ .DK)({ dir, root: manifestOf(digest) }, manifestOf(digest));
        const { mediaType } = JSON.parse(Buffer.from(bytes).toString('utf8'));
        const kind = mediaType ?? ((0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(bytes).manifests.length > 0 ? _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.index : _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.manifest);
        if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isIndexType */ .$U)(kind) && kind !== _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.manifest && kind !== _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.dockerManifest)
            throw new Error(`${digest} is no image, but ${kind}`);
        return { mediaType: kind, digest, size: bytes.length };
    }
    catch (error) {
        throw wrong(dir, `does not hold ${digest}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, error);
    }
}
function manifestOf(digest) {
    return { mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.manifest, digest, size: 0 };
}
/** buildx writes the bare tag, containerd the whole reference beside it. */
function nameOf({ annotations }) {
    return annotations?.['org.opencontainers.image.ref.name'];
}
function wrong(dir, problem, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`the layout ${dir} ${problem}`, {
        cure: 'Name the folder that holds oci-layout and index.json, with :tag or @sha256:… where it holds several images.',
        cause,
    });
}


/***/ }),

/***/ 67328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openOther)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_all_ended_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(229);
/* harmony import */ var _layers_layer_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64225);
/* harmony import */ var _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80000);
/* harmony import */ var _oci_open_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75584);
/* harmony import */ var _registry_download_blob_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67403);
/* harmony import */ var _registry_download_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40207);
/* harmony import */ var _image_open_image_ref_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31006);









/**
 * Opens a layout folder, or fetches manifests and configs into `dir`; undefined where there is no such image (yet).
 *
 * @throws UserError where nobody can tell, or it is broken
 */
async function openOther(ref, dir, registry, host) {
    const named = { text: ref.text, name: (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .imageNameOf */ .mi)(ref) };
    if ('folder' in ref) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(ref.folder) ? ref.folder : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.cwd, ref.folder);
        // A cache that has never been filled.
        if (!(await exists(folder)))
            return undefined;
        const layout = await (0,_oci_open_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .openLayout */ .B)(folder, ref.name);
        return { ...named, layout, verified: false, source: (0,_layers_layer_source_js__WEBPACK_IMPORTED_MODULE_2__/* .folderSource */ .W)(folder), async need() { } };
    }
    if (!('registry' in ref)) {
        const opened = await (0,_image_open_image_ref_js__WEBPACK_IMPORTED_MODULE_7__.openImage)(ref, dir, { registry }, host);
        return { ...named, ...opened, source: (0,_layers_layer_source_js__WEBPACK_IMPORTED_MODULE_2__/* .folderSource */ .W)(opened.layout.dir), async need() { } };
    }
    const client = await registry();
    const { registry: reference } = ref;
    if (!(await client.headManifest(reference, reference.digest ?? reference.tag ?? 'latest')))
        return undefined;
    const layout = await (0,_registry_download_image_js__WEBPACK_IMPORTED_MODULE_6__.downloadImage)(client, reference, dir, { layers: false });
    const coming = new Map();
    const once = ({ digest }) => {
        const known = coming.get(digest) ?? (0,_registry_download_blob_js__WEBPACK_IMPORTED_MODULE_5__/* .downloadBlob */ .WN)(client, reference, dir, digest);
        coming.set(digest, known);
        return known;
    };
    return {
        ...named,
        layout,
        verified: true,
        source: (0,_layers_layer_source_js__WEBPACK_IMPORTED_MODULE_2__/* .folderSource */ .W)(dir),
        async need(layers) {
            await (0,_core_all_ended_js__WEBPACK_IMPORTED_MODULE_8__/* .allEnded */ .C)(layers.map(once));
        },
    };
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 44663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ layerOpener),
/* harmony export */   t: () => (/* binding */ otherLayers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _layers_layer_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39740);
/* harmony import */ var _layers_layer_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64225);
/* harmony import */ var _layers_read_layers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45295);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(871);





/**
 * What the layers of some platforms hold. Of a registry's image only those are fetched whose content is not remembered:
 * what it shares with an image that was walked over before costs nothing.
 *
 * @throws UserError that names the layer which cannot be had or read
 */
async function otherLayers(image, platforms, host) {
    const manifests = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .platformsOf */ .Wt)(image.layout);
    const found = [];
    for (const platform of platforms) {
        const manifest = manifests.get(platform);
        if (!manifest)
            continue;
        // One manifest alone: of the other platforms nothing is wanted.
        const layout = { dir: image.layout.dir, root: manifest };
        const { layers } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(layout, manifest);
        await image.need(await unknownOf(layers, layout, host));
        for (const one of await (0,_layers_read_layers_js__WEBPACK_IMPORTED_MODULE_3__.readLayers)(layout, image.verified, host, image.source))
            found.push({ ...one, platform });
    }
    return found;
}
async function unknownOf(layers, { dir }, host) {
    const cache = (0,_layers_layer_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .layerCache */ .Q)(host);
    const unknown = [];
    for (const layer of layers)
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .nD)(dir, layer.digest)) && !(await cache.get(layer.digest)))
            unknown.push(layer);
    return unknown;
}
/** Bytes: to tell packages alone, more is not fetched a second time. */
const cheap = 100_000_000;
/** A layer's bytes: from whichever of the layouts has them, else from where its image's layers are, where that is cheap. */
function layerOpener(layouts, { source, need }) {
    return ({ blob }) => {
        const dir = layouts.map((layout) => layout.dir).find((one) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .nD)(one, blob.digest)));
        if (dir !== undefined)
            return (0,_layers_layer_source_js__WEBPACK_IMPORTED_MODULE_2__/* .folderSource */ .W)(dir).open(blob);
        if (!source || !(source.near || blob.size <= cheap))
            return undefined;
        return need ? fetched(blob, source, need) : source.open(blob);
    };
}
async function* fetched(blob, source, need) {
    await need([blob]);
    yield* source.open(blob);
}


/***/ }),

/***/ 31006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openImage: () => (/* binding */ openImage)
/* harmony export */ });
/* unused harmony export openImageRef */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _oci_open_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75584);
/* harmony import */ var _registry_download_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40207);




/** Bytes: what is unpacked at once. A connection gives far smaller pieces, each of which costs a turn. */
const piece = 256 * 1024;
/**
 * The image as a layout: that of the folder, or made in `dir`. Without `layers` they stay where they are.
 *
 * @throws UserError when it is not there
 */
async function openImage(ref, dir, { registry, docker }, host, { platforms, layers = true } = {}) {
    const absolute = (path) => ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.cwd, path));
    if ('folder' in ref) {
        const layout = await (0,_oci_open_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B)(absolute(ref.folder), ref.name);
        return { layout, source: undefined, verified: false };
    }
    if ('registry' in ref) {
        const [client, { pieces }] = await Promise.all([registry(), __webpack_require__.e(/* import() */ 7938).then(__webpack_require__.bind(__webpack_require__, 97938))]);
        const layout = await (0,_registry_download_image_js__WEBPACK_IMPORTED_MODULE_3__.downloadImage)(client, ref.registry, dir, { layers, ...(platforms ? { platforms } : {}) });
        const open = ({ digest }) => pieces(client.getBlob(ref.registry, digest), piece);
        return { layout, source: layers ? undefined : { near: false, open }, verified: true };
    }
    const { openArchive } = await __webpack_require__.e(/* import() */ 9592).then(__webpack_require__.bind(__webpack_require__, 9592));
    const [path, name] = 'archive' in ref ? [absolute(ref.archive), ref.name] : [await saved(ref.engine, dir, docker), ''];
    const { layout, open } = await openArchive(path, name, dir, layers);
    return { layout, source: layers ? undefined : { near: true, open }, verified: false };
}
/** With its layers. @throws UserError when it is not there */
async function openImageRef(ref, dir, registry, host, options = {}) {
    return (await openImage(ref, dir, { registry }, host, options)).layout;
}
/** The engine gives an image as a stream only, in which nothing can be looked up: it is kept for the run. */
async function saved(name, dir, docker) {
    if (!docker)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`docker-daemon://${name} cannot be read here`, {
            cure: 'Save it to a file (docker save -o image.tar) and name that: docker-archive://image.tar.',
        });
    const [engine, { mkdir, open }] = await Promise.all([docker(), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19))]);
    await mkdir(dir, { recursive: true });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, 'saved.tar');
    const file = await open(path, 'w');
    try {
        await engine.exec(['save', name], { onStdoutChunk: async (chunk) => void (await file.write(chunk)) });
    }
    catch (error) {
        if (!/no such image/i.test((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)))
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the engine has no image ${name}`, {
            cure: 'Pull or build it, or name it as docker images shows it.',
            cause: error,
        });
    }
    finally {
        await file.close();
    }
    return path;
}


/***/ }),

/***/ 67403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   WN: () => (/* binding */ downloadBlob),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76889);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(871);







/** A blob into the layout folder `dir`: it has its name there when all of it has come and is what its digest says. */
async function downloadBlob(client, repository, dir, digest) {
    const path = await placeOf(dir, digest);
    const temporary = `${path}.part`;
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(client.getBlob(repository, digest), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
    }
}
/** Where it goes; its folder is there then. */
async function placeOf(dir, digest) {
    const path = (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .blobPath */ .nD)(dir, digest);
    if (!digest.startsWith('sha256:'))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, '..'), { recursive: true });
    return path;
}
/** Whether a layout has a blob, whole: read anew, because a disk may have been full. */
async function isWhole(dir, digest) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest));
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)((0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .blobPath */ .nD)(dir, digest), { highWaterMark: 1 << 20 }))
            hash.update(chunk);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
    return hash.digest('hex') === (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest);
}


/***/ }),

/***/ 40207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadImage: () => (/* binding */ downloadImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_all_ended_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(229);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41280);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(871);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66908);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78390);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92968);
/* harmony import */ var _download_blob_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67403);










/**
 * An image of a registry as a layout in `dir`: every byte is held against its digest while it comes. BuildKit's
 * attestations stay where they are.
 *
 * @throws UserError when the registry does not have it, or not all of it
 */
async function downloadImage(client, reference, dir, { platforms, layers, resume = false }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'blobs', 'sha256'), { recursive: true });
    const getManifest = async (name) => {
        const found = await client.getManifest(reference, name);
        if (!found)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceName */ .z$)(reference)} is not there${name.includes(':') ? `: it lacks ${name}` : ''}`, {
                cure: 'Check the name, and that the login may read it.',
            });
        const { mediaType, digest, size, bytes } = found;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(await (0,_download_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .$t)(dir, digest), bytes);
        return { descriptor: { mediaType, digest, size }, bytes };
    };
    const getBlob = async ({ digest }) => {
        if (resume && (await (0,_download_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .isWhole */ .wP)(dir, digest)))
            return;
        await (0,_download_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .downloadBlob */ .WN)(client, reference, dir, digest);
    };
    const { descriptor: root, bytes } = await getManifest(reference.digest ?? reference.tag ?? 'latest');
    const layout = { dir, root };
    const images = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isIndexType */ .$U)(root.mediaType) ? (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(bytes).manifests.filter(isImage) : [root];
    const wanted = images.filter(({ platform }) => !platforms || !platform || platforms.has((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$r)(platform)));
    const seen = new Map();
    const once = (blob) => {
        const known = seen.get(blob.digest) ?? getBlob(blob);
        seen.set(blob.digest, known);
        return known;
    };
    await (0,_core_all_ended_js__WEBPACK_IMPORTED_MODULE_9__/* .allEnded */ .C)(wanted.map(async (image) => {
        if (image !== root)
            await getManifest(image.digest);
        const manifest = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(layout, image);
        await (0,_core_all_ended_js__WEBPACK_IMPORTED_MODULE_9__/* .allEnded */ .C)([manifest.config, ...(layers ? manifest.layers : [])].map(once));
    }));
    return layout;
}
function isImage(child) {
    return child.platform !== undefined && !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isForNobody */ .j6)(child);
}


/***/ })

};
