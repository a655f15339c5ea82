export const id = 1386;
export const ids = [1386,5295];
export const modules = {

/***/ 39740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ layerCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _core_replace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56382);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76889);






/** Another walk gives other entries: what an earlier version kept is not read. */
const version = 2;
/** Milliseconds. */
const month = 30 * 24 * 3600 * 1000;
const columns = 8;
function layerCache(host) {
    const all = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.cacheDir, 'layers');
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(all, `v${version}`);
    const place = (digest, kind) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest)}${kind}.json.gz`);
    const get = async (digest, kind) => {
        try {
            const path = place(digest, kind);
            const text = (await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_3__.gunzip)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path))).toString('utf8');
            const { of, rows } = JSON.parse(text);
            if (of !== digest)
                return undefined;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(path, host.now(), host.now()).catch(() => { });
            return rows;
        }
        catch {
            return undefined;
        }
    };
    const put = async (digest, kind, rows) => {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            const text = JSON.stringify({ of: digest, rows });
            await (0,_core_replace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceText */ .e)(place(digest, kind), await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_3__.gzip)(text, { level: 1 }));
        }
        catch (error) {
            host.log.debug(`what ${digest} holds could not be kept: ${String(error)}`);
        }
    };
    return {
        async get(digest) {
            const rows = await get(digest, '');
            return rows && entriesOf(rows);
        },
        put: (digest, entries) => put(digest, '', rowsOf(entries)),
        async getHashes(digest) {
            const rows = await get(digest, '-hashes');
            return rows && new Map(rows);
        },
        putHashes: (digest, hashes) => put(digest, '-hashes', [...hashes]),
        async tidy(now) {
            const versions = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(all).catch(() => []);
            const inAll = versions.map(async (one) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(all, one)).catch(() => [])).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(all, one, name)));
            for (const path of (await Promise.all(inAll)).flat()) {
                // Another run may have dropped it.
                const age = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(({ mtimeMs }) => now.getTime() - mtimeMs, () => 0);
                if (age > month)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }).catch(() => { });
            }
        },
    };
}
function rowsOf(entries) {
    const rows = [];
    for (const { path, typeFlag, size, mode, uid, gid, linkName, crc } of entries)
        rows.push(path, typeFlag, size, mode, uid, gid, linkName, crc);
    return rows;
}
function entriesOf(rows) {
    const entries = [];
    for (let at = 0; at + columns <= rows.length; at += columns) {
        const [path, typeFlag, size, mode, uid, gid, linkName, crc] = rows.slice(at, at + columns);
        entries.push({ path, typeFlag, size, mode, uid, gid, linkName, crc });
    }
    return entries;
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

/***/ 11386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareWith: () => (/* binding */ compareWith),
/* harmony export */   findOther: () => (/* binding */ findOther)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(871);
/* harmony import */ var _other_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67328);
/* harmony import */ var _other_layers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44663);





/** Looks for it, beside the build. What it finds missing is told here, once; nothing fails. @throws InterruptedError */
async function findOther(ref, registry, host) {
    try {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await host.tempDir(), 'compare-with');
        const found = await (0,_other_image_js__WEBPACK_IMPORTED_MODULE_3__/* .openOther */ .X)(ref, dir, async () => registry(), host);
        if (found)
            return found;
        host.log.notice(`compare-with: there is no ${ref.text} yet, so nothing is compared`);
        return { name: ref.text, absent: true };
    }
    catch (error) {
        return problemWith(ref.text, error, host);
    }
}
/** The new image against the other one, platform by platform. @throws InterruptedError */
async function compareWith(other, { layout, source, layers, analysis }, host) {
    if (!('layout' in other))
        return other;
    try {
        const [{ analyse }, { compare }] = await Promise.all([
            __webpack_require__.e(/* import() */ 3469).then(__webpack_require__.bind(__webpack_require__, 73469)),
            Promise.all(/* import() */[__webpack_require__.e(6611), __webpack_require__.e(3508)]).then(__webpack_require__.bind(__webpack_require__, 6611)),
        ]);
        const there = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsOf */ .Wt)(other.layout);
        const platforms = layers.map(({ platform }) => platform);
        const before = await (0,_other_layers_js__WEBPACK_IMPORTED_MODULE_4__/* .otherLayers */ .t)(other, platforms, host);
        const analysed = analyse(before);
        const [was, is] = [(0,_other_layers_js__WEBPACK_IMPORTED_MODULE_4__/* .layerOpener */ .L)([other.layout, layout], other), (0,_other_layers_js__WEBPACK_IMPORTED_MODULE_4__/* .layerOpener */ .L)([layout], { source })];
        const compared = layers.flatMap((image) => {
            const analysisOf = ({ platforms }) => platforms.find(({ platform }) => platform === image.platform);
            const old = before.find(({ platform }) => platform === image.platform);
            const [oldAnalysis, newAnalysis] = [analysisOf(analysed), analysisOf(analysis)];
            if (!old || !oldAnalysis || !newAnalysis)
                return [];
            return [
                compare({ image: old, analysis: oldAnalysis, source: was }, { image, analysis: newAnalysis, source: is }, host.signal),
            ];
        });
        return {
            name: other.text,
            platforms: await Promise.all(compared),
            lacking: platforms.filter((platform) => !there.has(platform)),
        };
    }
    catch (error) {
        return problemWith(other.text, error, host);
    }
}
/** An image that somebody else made may be broken in ways that we do not know: the run goes on. */
function problemWith(name, error, host) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4 || host.signal.aborted)
        throw error;
    const problem = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    host.log.warning(`compare-with: ${name} cannot be compared with: ${problem}`);
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo) && error instanceof Error)
        host.log.debug(error.stack ?? '');
    return { name, problem, cure: error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? error.cure : 'Name an image that is whole.' };
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


/***/ })

};
