export const id = 9592;
export const ids = [9592];
export const modules = {

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/tar-entries.js
var tar_entries = __webpack_require__(83527);
;// CONCATENATED MODULE: ./.build/src/oci/archive/tar-index.js



const block = 512;
/** More than any image has: a file that is made to keep us busy. */
const mostMembers = 100_000;
/**
 * Links count as what they point at: old dockers write a layer that two images share once and link to it.
 *
 * @throws Error where it is no tar, or cut
 */
async function tarIndex(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { size: end } = await file.stat();
        const found = new Map();
        const links = new Map();
        let told = {};
        for (let at = 0, members = 0; at + block <= end; members += 1) {
            if (members > mostMembers)
                throw new Error(`it has more than ${mostMembers} members`);
            const header = await bytesAt(file, at, block);
            if (header.every((byte) => byte === 0))
                break;
            const { type, ...plain } = (0,tar_entries/* parseHeader */.RW)(header);
            const size = told.size ?? plain.size;
            const offset = at + block;
            at = offset + Math.ceil(size / block) * block;
            if (offset + size > end)
                throw new Error('it ends in the middle of a file');
            if (type === 'x') {
                told = readPax(await bytesAt(file, offset, Math.min(size, 1 << 20)));
                continue;
            }
            const name = external_node_path_.posix.normalize(told.path ?? plain.name);
            if (type === '0' || type === '')
                found.set(name, { offset, size });
            else if (type === '1')
                links.set(name, external_node_path_.posix.normalize(plain.linkName));
            else if (type === '2')
                links.set(name, external_node_path_.posix.join(external_node_path_.posix.dirname(name), plain.linkName));
            told = {};
        }
        for (const [name, target] of links) {
            const place = found.get(target);
            if (place)
                found.set(name, place);
        }
        return found;
    }
    finally {
        await file.close();
    }
}
/** The bytes of one of them. @throws Error where the file was cut in the meantime */
async function readPlace(path, { offset, size }) {
    const file = await (0,promises_.open)(path);
    try {
        return await bytesAt(file, offset, size);
    }
    finally {
        await file.close();
    }
}
async function bytesAt(file, position, length) {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    if (bytesRead < length)
        throw new Error('it ends in the middle of a file');
    return buffer;
}
/** `27 path=blobs/sha256/…\n`: what has no room in the header that follows. */
function readPax(bytes) {
    const [, path] = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString('utf8')) ?? [];
    const [, size] = /(?:^|\n)\d+ size=(\d+)\n/.exec(bytes.toString('latin1')) ?? [];
    return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) };
}

;// CONCATENATED MODULE: ./.build/src/oci/archive/archive-tar.js









/** Bytes: a manifest or a config; more is none. */
const largestDocument = 32 * 2 ** 20;
/** @param dir the layout's folder @throws UserError where it is no archive */
async function openTar(path, dir) {
    const wrong = (problem, cause) => new errors/* UserError */.yo(`the archive ${path} ${problem}`, {
        cure: 'Name a file that docker save, podman save or buildx wrote, with :name:tag where it holds several images.',
        cause,
    });
    let file = path;
    let index;
    try {
        file = await unpacked(path, dir);
        index = await tarIndex(file);
    }
    catch (error) {
        throw wrong(`cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, error);
    }
    const place = (name) => {
        const found = index.get(name);
        if (!found)
            throw wrong(`lacks ${name}`);
        return found;
    };
    return {
        index,
        place,
        async read(name) {
            const found = place(name);
            if (found.size > largestDocument)
                throw wrong(`has a document of ${found.size} bytes`);
            return readPlace(file, found);
        },
        stream: ({ offset, size }) => size === 0 ? none() : (0,external_node_fs_.createReadStream)(file, { start: offset, end: offset + size - 1, highWaterMark: 1 << 20 }),
        async put(mediaType, bytes) {
            const digest = (0,oci_digest/* digestOf */.ol)(bytes);
            await (0,promises_.writeFile)((0,oci_layout/* blobPath */.nD)(dir, digest), bytes);
            return { mediaType, digest, size: bytes.length };
        },
        wrong,
    };
}
function blobName(digest) {
    return `blobs/sha256/${(0,oci_digest/* hexOf */.ZD)(digest)}`;
}
/** A document under the digest that the archive tells of it. @throws UserError where it is another one */
async function readBlob(tar, digest) {
    const bytes = await tar.read(blobName(digest));
    if ((0,oci_digest/* isOf */.yW)(digest, bytes))
        return bytes;
    throw tar.wrong(`holds other bytes under ${digest}`);
}
/** `docker save | gzip` is no tar to hop through: it is unpacked beside the layout. */
async function unpacked(path, dir) {
    const start = await readPlace(path, { offset: 0, size: 2 });
    if (start[0] !== 0x1f || start[1] !== 0x8b)
        return path;
    const file = (0,external_node_path_.join)(dir, 'archive.tar');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 20 }), (0,external_node_fs_.createWriteStream)(file));
    return file;
}
async function* none() { }

// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var oci_manifest = __webpack_require__(66908);
;// CONCATENATED MODULE: ./.build/src/oci/archive/oci-root.js



/**
 * The image of an archive that is a layout: of buildx, podman's oci-archive, docker from version 25 on. What docker
 * lists and did not pull is not in there: the index is then ours, of what is.
 */
async function ociRoot(tar, name) {
    const { manifests } = (0,oci_document/* readDocument */.u0)(await tar.read('index.json'));
    const named = name === '' ? manifests : manifests.filter((one) => namesOf(one).some((known) => isMeant(known, name)));
    const [root, ...others] = [...new Map(named.map((one) => [one.digest, one])).values()];
    if (!root)
        throw tar.wrong(name === '' ? 'holds no image' : `holds no image that is named ${name}`);
    if (others.length > 0)
        throw tar.wrong(`holds ${others.length + 1} images: ${named.flatMap(namesOf).slice(0, 10).join(', ')}`);
    const bytes = await readBlob(tar, root.digest);
    if (!(0,oci_manifest/* isIndexType */.$U)(root.mediaType)) {
        await copyImage(tar, root);
        return root;
    }
    const index = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const there = (0,oci_document/* readDocument */.u0)(bytes).manifests.filter(({ digest }) => tar.index.has(blobName(digest)));
    if (there.length === 0)
        throw tar.wrong('holds none of the platforms that it lists');
    for (const child of there)
        await copyImage(tar, child);
    const whole = there.length === index.manifests.length;
    return tar.put(root.mediaType, whole ? bytes : Buffer.from(JSON.stringify({ ...index, manifests: there })));
}
async function copyImage(tar, manifest) {
    const bytes = await readBlob(tar, manifest.digest);
    const { config, layers } = (0,oci_document/* readDocument */.u0)(bytes);
    await tar.put(manifest.mediaType, bytes);
    // An attestation's layers are documents: which base the image was built on is told by one.
    const documents = [...(config ? [config] : []), ...((0,oci_manifest/* isAttestation */.H3)(manifest) ? layers : [])];
    for (const { mediaType, digest } of documents)
        await tar.put(mediaType, await readBlob(tar, digest));
}
function namesOf({ annotations = {} }) {
    const names = [annotations['io.containerd.image.name'], annotations['org.opencontainers.image.ref.name']];
    return names.filter((name) => typeof name === 'string');
}
/** `1.2`, `app:1.2` and `ghcr.io/o/app:1.2` all name the last one. */
function isMeant(known, name) {
    return known === name || known.endsWith(`:${name}`) || known.endsWith(`/${name}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/config.js
var config = __webpack_require__(11671);
;// CONCATENATED MODULE: ./.build/src/oci/archive/saved-root.js







/**
 * The image of an archive with docker's own `manifest.json`: of docker before version 25, `podman save`, skopeo, crane,
 * Bazel. It has no manifest: one is made of what is there.
 *
 * @param places gets where each layer lies
 */
async function savedRoot(tar, name, places) {
    const images = savedImages(tar, await tar.read('manifest.json'));
    const named = name === '' ? images : images.filter(({ tags }) => tags.some((tag) => isMeant(tag, name)));
    const [image, ...others] = named;
    if (!image)
        throw tar.wrong(name === '' ? 'holds no image' : `holds no image that is named ${name}`);
    if (others.length > 0)
        throw tar.wrong(`holds ${named.length} images: ${named
            .flatMap(({ tags }) => tags)
            .slice(0, 10)
            .join(', ')}`);
    const bytes = await tar.read(image.config);
    const { diffIds } = (0,config/* readConfig */.X)(bytes);
    if (diffIds.length !== image.layers.length)
        throw tar.wrong(`has ${image.layers.length} layers, and its config names ${diffIds.length}`);
    const layers = [];
    for (const [at, member] of image.layers.entries()) {
        const place = tar.place(external_node_path_.posix.normalize(member));
        const layer = await layerOf(tar, member, place, diffIds[at]);
        places.set(layer.digest, place);
        layers.push(layer);
    }
    const manifest = {
        schemaVersion: 2,
        mediaType: oci_manifest/* mediaTypes */.Ib.manifest,
        config: await tar.put(oci_manifest/* mediaTypes */.Ib.config, bytes),
        layers,
    };
    return tar.put(oci_manifest/* mediaTypes */.Ib.manifest, Buffer.from(JSON.stringify(manifest)));
}
function savedImages(tar, bytes) {
    let listed;
    try {
        listed = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw tar.wrong('has a manifest.json that is no JSON');
    }
    if (!Array.isArray(listed))
        throw tar.wrong('has a manifest.json that is no list');
    return listed.map((one) => {
        if (!(0,is_record/* isRecord */.u)(one) || typeof one.Config !== 'string')
            throw tar.wrong('lists an image without a config');
        return { config: external_node_path_.posix.normalize(one.Config), tags: strings(one.RepoTags), layers: strings(one.Layers) };
    });
}
/** A tar is named by its diff ID, as the config has it; what is packed has no name that could be relied on, and is hashed. */
async function layerOf(tar, member, place, diffId) {
    let isPacked = false;
    let first = true;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of tar.stream(place)) {
        if (first)
            isPacked = chunk[0] === 0x1f && chunk[1] === 0x8b;
        first = false;
        if (!isPacked)
            break;
        hash.update(chunk);
    }
    const digest = isPacked ? `sha256:${hash.digest('hex')}` : (diffId ?? '');
    if (!(0,oci_digest/* isDigest */.Bc)(digest))
        throw tar.wrong(`names no digest for ${member}`);
    const mediaType = `application/vnd.oci.image.layer.v1.tar${isPacked ? '+gzip' : ''}`;
    return { mediaType, digest, size: place.size };
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

;// CONCATENATED MODULE: ./.build/src/oci/archive/open-archive.js








/**
 * @param name which of its images: `app:1.2`, or the tag alone; '' for the only one
 * @param dir where the layout goes
 * @throws UserError where it is no archive, or does not hold the one image that is meant
 */
async function openArchive(path, name, dir, layers) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'blobs', 'sha256'), { recursive: true });
    const tar = await openTar(path, dir);
    const places = new Map();
    const root = tar.index.has('index.json') ? await ociRoot(tar, name) : await savedRoot(tar, name, places);
    const layout = { dir, root };
    const open = ({ digest }) => tar.stream(places.get(digest) ?? tar.place(blobName(digest)));
    if (layers)
        for (const blob of (await (0,oci_layout/* contentsOf */.KD)(layout)).blobs) {
            const to = (0,oci_layout/* blobPath */.nD)(dir, blob.digest);
            if (await isThere(to))
                continue;
            await (0,external_node_stream_promises_.pipeline)(open(blob), (0,external_node_fs_.createWriteStream)(to));
        }
    return { layout, open };
}
function isThere(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
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

/***/ 83527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ tarMembers),
/* harmony export */   O_: () => (/* binding */ tarEntries),
/* harmony export */   RW: () => (/* binding */ parseHeader)
/* harmony export */ });
const block = 512;
/**
 * The files of a tar as it streams by. Only what BuildKit writes is understood: plain headers with a prefix; folders
 * and pax headers are skipped, because the names in a layout are short.
 *
 * @throws Error where the stream ends inside a file or is no tar
 */
async function* tarEntries(stream) {
    for await (const member of tarMembers(stream))
        if (member.type === '0' || member.type === '')
            yield member;
}
/**
 * Every entry of a tar as its header has it, for who must judge names and types.
 *
 * @param options whole: the end mark must be there and nothing but zeros after it
 * @throws Error where the stream ends inside a file, is no tar or is not whole
 */
async function* tarMembers(stream, options = {}) {
    const source = reader(stream);
    for (;;) {
        const header = await source.take(block);
        if (header === undefined && options.whole)
            throw new Error('the tar stream ends without an end mark');
        if (header === undefined || isZero(header))
            break;
        const { name, size, type, linkName } = parseHeader(header);
        let left = size;
        const content = (async function* () {
            while (left > 0) {
                const chunk = await source.some(left);
                left -= chunk.length;
                yield chunk;
            }
        })();
        yield { name, size, type, linkName, content };
        for await (const _ of content) {
            // Skips what nobody read.
        }
        while (left > 0)
            left -= (await source.some(left)).length;
        await source.take((block - (size % block)) % block);
    }
    // The writer must not be left with a full pipe.
    await source.drain((chunk) => {
        if (options.whole && !isZero(chunk))
            throw new Error('something follows the end mark of the tar');
    });
}
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}
function parseHeader(header) {
    const text = (start, end) => header.toString('utf8', start, end).replace(/\0.*$/s, '');
    if (checksum(header) !== Number.parseInt(text(148, 156).trim(), 8))
        throw new Error('the stream is no tar');
    const prefix = text(257, 263).startsWith('ustar') ? text(345, 500) : '';
    const name = text(0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: sizeOf(header),
        type: text(156, 157),
        linkName: text(157, 257),
    };
}
/** Octal; above 8 GiB binary, marked by the first bit. */
function sizeOf(header) {
    if (((header[124] ?? 0) & 0x80) === 0)
        return Number.parseInt(header.toString('latin1', 124, 136).trim() || '0', 8);
    return Number(header.readBigUInt64BE(128));
}
function checksum(header) {
    return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
/** Bytes of a stream in the pieces that are asked for. */
function reader(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const fill = async () => {
        const next = await chunks.next();
        if (next.done)
            return false;
        rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
        return true;
    };
    return {
        /** Exactly so many bytes; undefined at the end of the stream. */
        async take(length) {
            const parts = [];
            let missing = length;
            while (missing > 0) {
                if (rest.length === 0 && !(await fill())) {
                    if (missing === length)
                        return undefined;
                    throw new Error('the tar stream ends in the middle of a block');
                }
                const part = rest.subarray(0, missing);
                rest = rest.subarray(part.length);
                missing -= part.length;
                parts.push(part);
            }
            return Buffer.concat(parts);
        },
        /** At least one byte and at most so many. */
        async some(most) {
            while (rest.length === 0)
                if (!(await fill()))
                    throw new Error('the tar stream ends in the middle of a file');
            const part = rest.subarray(0, most);
            rest = rest.subarray(part.length);
            return part;
        },
        async drain(look) {
            do {
                look(rest);
                rest = Buffer.alloc(0);
            } while (await fill());
        },
    };
}


/***/ })

};
