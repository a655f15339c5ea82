export const id = 9438;
export const ids = [9438];
export const modules = {

/***/ 29438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportFiles: () => (/* binding */ exportFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _docker_load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88562);
/* harmony import */ var _oci_open_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75584);
/* harmony import */ var _oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52231);








/** Writes the image that was built where `outputs` wants it: for `docker load`, or as an OCI layout. */
async function exportFiles(files, image, host) {
    const layout = await (0,_oci_open_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .openLayout */ .B)(image.dir, { digest: image.digest });
    const all = await (0,_docker_load_js__WEBPACK_IMPORTED_MODULE_5__/* .archiveFiles */ .a)(layout, image.names);
    for (const { type, dest, folder } of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(dest) ? dest : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cwd, dest);
        // Docker's own list of layers is no part of an OCI layout.
        const content = type === 'oci' ? all.filter(({ name }) => name !== 'manifest.json') : all;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (folder ? writeFolder(path, content) : writeTar(path, content, host.signal));
        host.log.info(`written: ${dest}`);
    }
}
/** Never half: it gets its name when it is whole. */
async function writeTar(path, files, signal) {
    const part = `${path}.part`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from((0,_oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_7__/* .tarStream */ .e)(files)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(part, { flags: 'wx' }), { signal });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true });
        throw error;
    }
}
/** `index.json` last: without it a folder is no layout. */
async function writeFolder(path, files) {
    const last = (file) => file.name === 'index.json';
    for (const { name, content } of [...files.filter((file) => !last(file)), ...files.filter(last)]) {
        const to = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), { recursive: true });
        await (content instanceof Uint8Array ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, content) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(content.path, to));
    }
}


/***/ }),

/***/ 88562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ load),
/* harmony export */   a: () => (/* binding */ archiveFiles)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(871);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66908);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78390);
/* harmony import */ var _oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52231);





/** Gives the engine the very image that was built, under these names. */
async function load(layout, names, host, docker) {
    await docker.exec(['load'], {
        stdin: (0,_oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .tarStream */ .e)(await archiveFiles(layout, names)),
        signal: host.signal,
        onStdout: host.log.info,
    });
}
/**
 * The layout as `docker load` takes it: an index that gives each name, and docker's own list of one platform for
 * engines that do not keep their images in containerd.
 */
async function archiveFiles(layout, names) {
    const { manifests, blobs } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .contentsOf */ .KD)(layout);
    const all = [...new Map([...blobs, ...manifests].map((descriptor) => [descriptor.digest, descriptor])).values()];
    const named = names.map((name) => ({
        ...layout.root,
        annotations: { 'io.containerd.image.name': fullName(name), 'org.opencontainers.image.ref.name': tagOf(name) },
    }));
    return [
        json('oci-layout', { imageLayoutVersion: '1.0.0' }),
        json('index.json', {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index,
            manifests: named.length > 0 ? named : [layout.root],
        }),
        json('manifest.json', [await ownPlatform(layout, names)]),
        ...all.map(({ digest, size }) => ({
            name: entryOf({ digest }),
            size,
            content: { path: (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(layout.dir, digest) },
        })),
    ];
}
async function ownPlatform(layout, names) {
    const platforms = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(layout);
    const own = platforms.get((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .hostPlatform */ .ol)(process.arch))) ?? [...platforms.values()][0] ?? layout.root;
    const { config, layers } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(layout, own);
    return { Config: entryOf(config), RepoTags: names, Layers: layers.map(entryOf) };
}
function entryOf({ digest }) {
    return `blobs/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
/** containerd knows no short names: `app:1` is `docker.io/library/app:1`. */
function fullName(name) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length === 0)
        return `docker.io/library/${name}`;
    return first.includes('.') || first.includes(':') || first === 'localhost' ? name : `docker.io/${name}`;
}
function tagOf(name) {
    return name.slice(name.lastIndexOf(':') + 1);
}
function json(name, value) {
    const content = Buffer.from(JSON.stringify(value));
    return { name, size: content.length, content };
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

/***/ 52231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ tarStream)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const block = 512;
/** A tar (ustar) of files with names under 100 bytes, as it is read. */
async function* tarStream(files) {
    for (const { name, size, content } of files) {
        yield header(name, size);
        if (content instanceof Uint8Array)
            yield content;
        else
            yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(content.path, { highWaterMark: 1 << 20 });
        const padding = (block - (size % block)) % block;
        if (padding > 0)
            yield Buffer.alloc(padding);
    }
    yield Buffer.alloc(2 * block);
}
function header(name, size) {
    const bytes = Buffer.alloc(block);
    bytes.write(name, 0, 100, 'utf8');
    bytes.write('0000644\0', 100);
    bytes.write('0000000\0', 108);
    bytes.write('0000000\0', 116);
    // Eleven octal digits hold 8 GiB; above, the size is binary, marked by the first bit.
    if (size < 8 ** 11)
        bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    else {
        bytes[124] = 0x80;
        bytes.writeBigUInt64BE(BigInt(size), 128);
    }
    bytes.write('00000000000\0', 136);
    bytes.write('        ', 148);
    bytes.write('0', 156);
    bytes.write('ustar\x0000', 257);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return bytes;
}


/***/ })

};
