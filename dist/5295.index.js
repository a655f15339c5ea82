export const id = 5295;
export const ids = [5295];
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


/***/ })

};
