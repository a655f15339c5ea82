export const id = 207;
export const ids = [207,5884];
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
