export const id = 1006;
export const ids = [1006,5884,207];
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
