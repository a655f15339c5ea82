export const id = 9024;
export const ids = [9024];
export const modules = {

/***/ 54730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ historyTag)
/* harmony export */ });
/** The tag under which the history of an image's runs lies beside the image: no image, so prune leaves it alone. */
const historyTag = 'image-pipeline-history';


/***/ }),

/***/ 10417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   YP: () => (/* binding */ appended),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export mostRuns */
/** Runs that are kept, of all images together. */
const mostRuns = 1000;
/** Bytes; a registry, a clone and a reader should not carry more. */
const mostBytes = 4_000_000;
/** The lines with one more at the end. The oldest go where there are too many of them, or too many bytes. */
function appended(lines, line) {
    const kept = [...lines, line].slice(-mostRuns);
    let bytes = kept.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0);
    let from = 0;
    for (; bytes > mostBytes && from < kept.length - 1; from += 1)
        bytes -= Buffer.byteLength(kept[from] ?? '') + 1;
    return kept.slice(from);
}
/** The lines of a file, whoever wrote its line ends. */
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
}
function textOf(lines) {
    return lines.map((line) => `${line}\n`).join('');
}


/***/ }),

/***/ 89024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryStore: () => (/* binding */ registryStore)
/* harmony export */ });
/* unused harmony export artifactType */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _core_history_tag_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54730);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(94149);
/* harmony import */ var _oci_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6454);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76889);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41280);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66908);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92968);
/* harmony import */ var _oci_referrer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74502);
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(10417);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69078);












const artifactType = 'application/vnd.image-pipeline.history.v1';
const lineType = `${artifactType}+jsonl+gzip`;
/** Bytes; of what another put there in place of our lines no more is read. */
const largest = 16_000_000;
/** Milliseconds after which a line that another writer overwrote is missed. */
const settle = 700;
/**
 * An artifact beside the image, under a tag of its own. A registry knows no compare-and-set: what was written is read
 * again a moment later, and written anew where another run overwrote it.
 */
function registryStore(repository, client, host) {
    const name = `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryName */ .aR)(repository)}:${_core_history_tag_js__WEBPACK_IMPORTED_MODULE_8__/* .historyTag */ .D}`;
    const read = () => linesAt(repository, client, name);
    return {
        name,
        read,
        async append(line) {
            for (let round = 0; round < _store_js__WEBPACK_IMPORTED_MODULE_9__/* .rounds */ .Q; round += 1) {
                const lines = await read();
                if (lines.includes(line))
                    return;
                await write((0,_bounded_js__WEBPACK_IMPORTED_MODULE_10__/* .appended */ .YP)(lines, line), repository, client);
                await host.sleep(settle + (0,_store_js__WEBPACK_IMPORTED_MODULE_9__/* .pause */ .v)(round));
                if ((await read()).includes(line))
                    return;
                host.log.debug(`${name} was overwritten by another run: written again`);
            }
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} is overwritten by others all the time`, {
                cure: 'Let one run at a time write (concurrency: in the workflow), or keep the history on a branch.',
            });
        },
    };
}
async function linesAt(repository, client, name) {
    const found = await client.getManifest(repository, _core_history_tag_js__WEBPACK_IMPORTED_MODULE_8__/* .historyTag */ .D);
    if (!found)
        return [];
    const manifest = (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .aE)(found.bytes, name);
    const [layer] = Array.isArray(manifest.layers) ? manifest.layers : [];
    const { digest, size } = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecord */ .u)(layer) ? layer : {};
    if (manifest.artifactType !== artifactType || typeof digest !== 'string' || !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} is no history of runs`, { cure: 'Remove that tag, or keep the history elsewhere.' });
    if (typeof size !== 'number' || size > largest)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} is larger than a history is`, { cure: 'Remove that tag: the history begins anew.' });
    const chunks = [];
    for await (const chunk of client.getBlob(repository, digest))
        chunks.push(chunk);
    try {
        return (0,_bounded_js__WEBPACK_IMPORTED_MODULE_10__/* .linesOf */ .Dx)((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(Buffer.concat(chunks), { maxOutputLength: largest }).toString('utf8'));
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} cannot be read`, {
            cure: 'Remove that tag: the history begins anew.',
            cause: error,
        });
    }
}
async function write(lines, repository, client) {
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)((0,_bounded_js__WEBPACK_IMPORTED_MODULE_10__/* .textOf */ .b6)(lines));
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(packed);
    const { bytes: empty, ...config } = _oci_referrer_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyObject */ .vB;
    await client.putBlob(repository, (0,_oci_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesBlob */ .X)(_oci_referrer_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyObject */ .vB.digest, empty));
    await client.putBlob(repository, (0,_oci_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesBlob */ .X)(digest, packed));
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.manifest,
        artifactType,
        config,
        layers: [
            {
                mediaType: lineType,
                digest,
                size: packed.length,
                annotations: { 'org.opencontainers.image.title': 'history.jsonl.gz' },
            },
        ],
    }));
    await client.putManifest(repository, _core_history_tag_js__WEBPACK_IMPORTED_MODULE_8__/* .historyTag */ .D, { mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.manifest, bytes });
}


/***/ }),

/***/ 69078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rounds),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/** How often a writer begins again that others were faster than. */
const rounds = 12;
/** Milliseconds before the next round: writers that met once should not meet again. */
function pause(round) {
    return (0.5 + Math.random()) * Math.min(2000, 100 * 2 ** round);
}


/***/ }),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ layoutBlob),
/* harmony export */   X: () => (/* binding */ bytesBlob)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(871);



/**
 * A blob of a layout folder. Its digest is checked by whoever reads it: reading it twice would cost more than the build.
 *
 * @throws Error when the folder lacks it or holds another size
 */
async function layoutBlob(dir, { digest, size }) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(dir, digest);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (found.size !== size)
        throw new Error(`the layout ${dir} holds ${found.size} bytes under ${digest}, not ${size}`);
    return { digest, size, open: (offset) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: offset, highWaterMark: 256 * 1024 }) };
}
function bytesBlob(digest, bytes) {
    return {
        digest,
        size: bytes.length,
        async *open(offset) {
            yield bytes.subarray(offset);
        },
    };
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

/***/ 74502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   N1: () => (/* binding */ referrerOf),
/* harmony export */   vB: () => (/* binding */ emptyObject)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66908);


/** The blob `{}`, which the image spec names for what has no config; sha256 of its two bytes. */
const emptyObject = {
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.empty,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
    bytes: Buffer.from('{}'),
};
/** A manifest of one blob that says what it is by its artifact type (image spec 1.1). */
function referrerOf(subject, blob, artifactType, annotations) {
    const plain = ({ mediaType, digest, size }) => ({
        mediaType,
        digest,
        size,
    });
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest,
        artifactType,
        config: plain(emptyObject),
        layers: [plain(blob)],
        subject: plain(subject),
        annotations,
    }));
    return {
        bytes,
        descriptor: {
            mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest,
            digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            artifactType,
            annotations,
        },
    };
}
/** The tag that stands for the referrers API where a registry has none: `sha256-<hex>`. */
function referrersTag(subject) {
    return subject.replace(':', '-');
}


/***/ })

};
