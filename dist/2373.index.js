export const id = 2373;
export const ids = [2373,5884,207];
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

/***/ 38537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   Kc: () => (/* binding */ sleepUntil),
/* harmony export */   NQ: () => (/* binding */ isNetworkFailure),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   nA: () => (/* binding */ usualPolicy),
/* harmony export */   rd: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

const usualPolicy = { attempts: 6, firstWait: 300, longestWait: 15_000, totalWait: 120_000 };
/** Something that may go better the next time: a status, a cut connection. */
class Transient extends Error {
    /** Milliseconds the other side asked to wait; undefined when it did not say. */
    after;
    /** Milliseconds that went by in vain, for want of an answer. */
    lost;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'Transient';
        this.after = options.after;
        this.lost = options.lost ?? 0;
    }
}
/**
 * Repeats an attempt that fails with `Transient`, with growing waits of which a random half is left out, so that many
 * jobs do not come back at the same instant.
 *
 * @param what begins the sentence of the error, e.g. `the manifest sha256:… of ghcr.io/o/n`
 * @throws UserError when the tries or the time are used up, InterruptedError when the signal is aborted
 */
async function retrying(host, policy, what, attempt, signal = host.signal) {
    let waited = 0;
    for (let number = 1;; number += 1) {
        try {
            return await attempt(number);
        }
        catch (error) {
            // A signal of its own lets a request that is under way arrive; nothing begins again once the run is to end.
            const ending = signal.aborted || host.signal.aborted;
            if (ending && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw interrupted(error);
            if (!(error instanceof Transient))
                throw error;
            const wait = error.after ?? ownWait(policy, number);
            // A server that never answers has had its time, however few the tries.
            waited += error.lost;
            if (number >= policy.attempts || waited + wait > policy.totalWait)
                throw gaveUp(what, error, number, waited, wait, number < policy.attempts);
            host.log.debug(`${what}: ${error.message}; again in ${Math.round(wait)} ms`);
            const either = AbortSignal.any([signal, host.signal]);
            await sleepUntil(host, wait, either);
            if (either.aborted)
                throw interrupted(error);
            waited += wait;
        }
    }
}
function ownWait({ firstWait, longestWait }, number) {
    const full = Math.min(longestWait, firstWait * 2 ** (number - 1));
    return full * (0.5 + Math.random() / 2);
}
function gaveUp(what, error, tries, waited, wait, tooLong) {
    const effort = tries === 1 ? 'once' : `${tries} times in ${seconds(waited)}`;
    const asked = tooLong && error.after !== undefined ? `, and asks to wait ${seconds(wait)}` : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: ${error.message} (tried ${effort}${asked})`, {
        cure: 'The server or the way to it is in trouble or limits us: run again later.',
        cause: error,
    });
}
/** The wait, or less when the signal ends it. */
async function sleepUntil(host, wait, signal) {
    if (signal.aborted)
        return;
    // One of its own: many sleep at once, and Node warns of more than ten listeners.
    const ends = AbortSignal.any([signal]);
    let wake = () => { };
    const aborted = new Promise((resolve) => {
        wake = resolve;
        ends.addEventListener('abort', wake);
    });
    await Promise.race([host.sleep(wait), aborted]).finally(() => ends.removeEventListener('abort', wake));
}
function interrupted(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4(error);
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
const retriedStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether the same request may get another answer later. */
function isTransientStatus(status) {
    return retriedStatuses.has(status) || (status > 504 && status !== 505 && status !== 511);
}
/** Milliseconds until the instant a `Retry-After` names, in seconds or as a date; undefined when it names none. */
function retryAfter(header, now) {
    if (header === null || header.trim() === '')
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
/** Names a failure of the network by its innermost reason: `fetch failed` alone helps nobody. */
function networkFailure(error) {
    if (error instanceof Transient)
        return error;
    let reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    // Told by their shape: what fetch throws may come from another realm than ours.
    for (let at = error; at?.message !== undefined; at = at.cause) {
        const { code = '', message } = at;
        reason = code !== '' && !message.includes(code) ? `${message} (${code})` : message;
        if (hopeless.test(code))
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the connection is not trusted: ${reason}`, {
                cure: 'Give the certificate authority of the server by NODE_EXTRA_CA_CERTS.',
                cause: error,
            });
    }
    const refusal = /Proxy response \((40[37])\)/.exec(reason)?.[1];
    if (refusal !== undefined)
        return refusedByProxy(refusal, error);
    return new Transient(reason, { cause: error });
}
function refusedByProxy(status, cause) {
    return status === '407'
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the proxy wants a login (407), or another one', {
            cure: 'Write it into HTTPS_PROXY: http://user:password@proxy.example:3128, with special characters percent-encoded.',
            cause,
        })
        : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the proxy lets nobody there (403)', {
            cure: 'Have it allow that host, or name the host in NO_PROXY where it is reached without.',
            cause,
        });
}
/** Whether reading an answer failed because of the line: cut, aborted or too slow. */
function isNetworkFailure(error) {
    const { name, message } = (error ?? {});
    if (name === 'AbortError' || name === 'TimeoutError')
        return true;
    return name === 'TypeError' && (message === 'terminated' || message === 'fetch failed');
}
const hopeless = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS/;


/***/ }),

/***/ 62373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMirrored: () => (/* binding */ findMirrored),
/* harmony export */   loadMirrored: () => (/* binding */ loadMirrored)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12334);
/* harmony import */ var _docker_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88562);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76889);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(871);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78390);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92968);
/* harmony import */ var _registry_download_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40207);
/* harmony import */ var _mirrored_layout_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(50708);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(64639);












/**
 * The image in the mirror; undefined where it has none, or the reference has no digest to know it by.
 *
 * @param mirror base URL that ends with `/`; '' for none
 */
async function findMirrored(mirror, reference, host) {
    if (mirror === '')
        return undefined;
    const { digest, repository } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .parseReference */ .F2)(reference);
    if (digest === undefined || !digest.startsWith('sha256:'))
        return undefined;
    const found = await (0,_mirrored_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .openMirrored */ .j)(mirror, (0,_places_js__WEBPACK_IMPORTED_MODULE_11__/* .imagePlace */ .r9)(digest), host);
    if (found === undefined)
        return undefined;
    const last = repository.split('/').at(-1);
    return { reference, mirror, name: `localhost/image-pipeline/${last}:${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest).slice(0, 16)}` };
}
/**
 * Gives the engine the image, unless it has it. What is loaded hangs on the pinned digest, byte for byte.
 *
 * @throws UserError where the mirror does not have it for the engine's platform
 */
async function loadMirrored({ reference, name, mirror }, host, docker) {
    if (await isThere(name, host, docker))
        return;
    const pinned = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .parseReference */ .F2)(reference);
    const { digest } = pinned;
    const found = digest && (await (0,_mirrored_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .openMirrored */ .j)(mirror, (0,_places_js__WEBPACK_IMPORTED_MODULE_11__/* .imagePlace */ .r9)(digest), host));
    if (!found)
        throw lacking(reference, mirror);
    const platform = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .platformName */ .$r)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .hostPlatform */ .ol)(process.arch));
    const dir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await host.tempDir(), 'mirrored-'));
    const layout = await (0,_registry_download_image_js__WEBPACK_IMPORTED_MODULE_9__.downloadImage)(found.reader, pinned, dir, { platforms: new Set([platform]), layers: true });
    const root = (await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .platformsOf */ .Wt)(layout)).get(platform);
    if (!root)
        throw lacking(`${reference} for ${platform}`, mirror);
    await (0,_docker_load_js__WEBPACK_IMPORTED_MODULE_4__/* .load */ .H)({ dir, root }, [name], host, docker);
    host.log.info(`${reference}: loaded from the mirror as ${name}`);
}
async function isThere(name, host, docker) {
    try {
        await docker.exec(['image', 'inspect', '--format', '{{.Id}}', name], { signal: host.signal });
        return true;
    }
    catch (error) {
        if (error instanceof _core_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v)
            return false;
        throw error;
    }
}
function lacking(what, mirror) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`the mirror ${mirror} does not have ${what}`, {
        cure: 'Fill it for the platform of this machine: image-pipeline mirror DIR --platform ….',
    });
}


/***/ }),

/***/ 50708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openMirrored)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56512);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76889);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41280);
/* harmony import */ var _tools_download_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4687);








/** Bytes. */
const largestManifest = 4 * 1024 * 1024;
const largestBlob = 4e9;
/**
 * Opens a layout below a mirror.
 *
 * @param mirror base URL that ends with `/`
 * @param place e.g. `trivy-db`
 * @returns undefined where the mirror has none there
 * @throws UserError where the mirror cannot be reached, or what lies there is no layout of one image
 */
async function openMirrored(mirror, place, host) {
    const base = new URL(`${place}/`, mirror);
    const work = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await host.tempDir(), 'mirror-'));
    const fetched = async (path, size) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        const url = new URL(path, base);
        const sha256 = await (0,_tools_download_js__WEBPACK_IMPORTED_MODULE_7__/* .download */ .R)(url, file, url.href, host, { ..._tools_download_js__WEBPACK_IMPORTED_MODULE_7__/* .usualLimits */ .t, size });
        return sha256 === undefined ? undefined : { file, sha256 };
    };
    const blob = async (digest, size) => {
        const path = `blobs/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest)}`;
        const found = await fetched(path, size);
        if (found === undefined)
            return undefined;
        if (found.sha256 === (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest))
            return found.file;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(found.file);
        throw broken(base, `holds other bytes under ${digest}`);
    };
    const index = await fetched('index.json', largestManifest);
    const root = index && (await rootOf(base, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(index.file), host));
    if (root === undefined)
        return undefined;
    return {
        root,
        reader: {
            async getManifest(_, name) {
                const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(name) ? name : root.digest;
                const file = await blob(digest, largestManifest);
                if (file === undefined)
                    return undefined;
                const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file);
                return {
                    mediaType: digest === root.digest ? root.mediaType : (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypeOf */ .c0)(bytes),
                    digest,
                    size: bytes.length,
                    bytes,
                };
            },
            async *getBlob(_, digest) {
                const file = await blob(digest, largestBlob);
                if (file === undefined)
                    throw broken(base, `lacks ${digest}`);
                yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1 << 20 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file);
            },
        },
    };
}
/** Some servers answer everything with a page: then there is no layout. */
async function rootOf(base, bytes, host) {
    let entries;
    try {
        entries = (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_6__/* .readDocument */ .u0)(bytes).manifests;
    }
    catch (error) {
        host.log.warning(`${base.href} is no OCI layout (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}): the mirror is taken to have none there`);
        return undefined;
    }
    const [root, ...others] = entries;
    if (!root || others.length > 0)
        throw broken(base, `holds ${entries.length} images`);
    if (!root.digest.startsWith('sha256:'))
        throw broken(base, `names ${root.digest}`);
    return root;
}
function broken(base, problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${base.href} ${problem}`, { cure: 'Fill the mirror again: image-pipeline mirror DIR.' });
}


/***/ }),

/***/ 64639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ manifestFile),
/* harmony export */   r9: () => (/* binding */ imagePlace),
/* harmony export */   w7: () => (/* binding */ databasePlaces)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);

/** What stands in a mirror's folder, and where: the same below a URL. Tools have their own places, `<tool>/<version>/…`. */
const manifestFile = 'mirror.json';
const databasePlaces = {
    /** The vulnerability database, as an OCI layout. */
    vulnerabilities: 'trivy-db',
    /** The index that names jars. */
    jars: 'trivy-java-db',
};
/** An image, by the digest that it is pinned to: an OCI layout, with the platforms that were asked for. */
function imagePlace(digest) {
    return `images/sha256-${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
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


/***/ }),

/***/ 4687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download),
/* harmony export */   t: () => (/* binding */ usualLimits)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56512);
/* harmony import */ var _core_retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38537);






const usualLimits = { policy: _core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .usualPolicy */ .nA, size: 2 ** 30, stall: 60_000, whole: 900_000 };
/** Statuses that say: there is no such file. A store that may not be listed answers 403 for what it does not have. */
const absent = new Set([403, 404, 410]);
/**
 * Fetches a file, from the first byte on again where the line is cut. What came of it is only hashed, not judged.
 *
 * @param what names the file in messages
 * @returns its SHA-256 in hex; undefined where there is no such file
 * @throws UserError when it cannot be had, is too large or takes too long
 */
async function download(url, to, what, host, limits = usualLimits) {
    if (url.protocol === 'file:')
        return copied(url, to, what, host, limits);
    return (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .retrying */ .R$)(host, limits.policy, what, () => fetched(url, to, what, host, limits));
}
async function fetched(url, to, what, host, limits) {
    const late = new AbortController();
    const deadline = performance.now() + limits.whole;
    let timer;
    const watch = () => {
        clearTimeout(timer);
        const silent = new _core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .Transient */ .Rc(`no byte came in ${limits.stall / 1000} s`, { lost: limits.stall });
        timer = setTimeout(() => late.abort(silent), limits.stall);
    };
    try {
        watch();
        const response = await host.fetch(url, {
            // What a server packs on the way would have another hash.
            headers: { 'accept-encoding': 'identity' },
            signal: AbortSignal.any([host.signal, late.signal]),
        });
        if (!response.ok) {
            await response.body?.cancel().catch(() => { });
            if (absent.has(response.status))
                return undefined;
            throw failure(response, what, host);
        }
        const total = Number(response.headers.get('content-length') ?? 0);
        let shown = 0;
        return await stored(response.body ?? [], to, what, host, limits, (bytes) => {
            watch();
            if (performance.now() > deadline)
                throw tooSlow(what, limits);
            // Drawing a line takes longer than receiving a few kilobytes.
            if (performance.now() - shown < 100)
                return;
            shown = performance.now();
            host.log.progress(`${what}: ${megabytes(bytes)}${total > 0 ? ` of ${megabytes(total)}` : ''}`);
        });
    }
    catch (error) {
        if (late.signal.aborted)
            throw late.signal.reason;
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InterruptedError */ .p4)
            throw error;
        throw (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .networkFailure */ .rd)(error);
    }
    finally {
        clearTimeout(timer);
    }
}
async function copied(url, to, what, host, limits) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url), 'r');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw unreadable(url, error);
    }
    try {
        const bytes = file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 });
        return await stored(bytes, to, what, host, limits, () => { });
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InterruptedError */ .p4)
            throw error;
        throw unreadable(url, error);
    }
    finally {
        await file.close();
    }
}
/** Writes what comes and gives its hash. */
async function stored(bytes, to, what, host, limits, came) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(to, 'w', 0o755).catch((error) => {
        throw unwritable(to, error);
    });
    try {
        let total = 0;
        for await (const chunk of bytes) {
            if (host.signal.aborted)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InterruptedError */ .p4(host.signal.reason);
            total += chunk.length;
            if (total > limits.size)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} has more than ${megabytes(limits.size)}, which no release has.`, {
                    cure: 'Look at what answers at the address of the mirror.',
                });
            came(total);
            hash.update(chunk);
            await file.writeFile(chunk).catch((error) => {
                throw unwritable(to, error);
            });
        }
    }
    finally {
        await file.close();
    }
    return hash.digest('hex');
}
function failure(response, what, host) {
    const words = `${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}`;
    if ((0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .isTransientStatus */ .Dm)(response.status))
        return new _core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .Transient */ .Rc(`the server answered ${words}`, {
            after: (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .retryAfter */ .P9)(response.headers.get('retry-after'), host.now()),
        });
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what}: the server answered ${words}.`, { cure: `Look at what answers at ${response.url}.` });
}
function tooSlow(what, { whole }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} was not there after ${whole / 60_000} minutes.`, {
        cure: 'Use a mirror that is nearer: tools-mirror.',
    });
}
function unreadable(url, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${(0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url)} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, {
        cure: 'It must be a file that the user of this run may read.',
        cause,
    });
}
function unwritable(path, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${path} cannot be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, {
        cure: `Make room in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)}, or give the user of this run the right to write there.`,
        cause,
    });
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}


/***/ })

};
