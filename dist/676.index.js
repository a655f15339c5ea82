export const id = 676;
export const ids = [676,5884,7938];
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

/***/ 86818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ slots),
/* harmony export */   Y: () => (/* binding */ slotsByKey)
/* harmony export */ });
function slots(width) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= width)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The slot is handed on, so that a newcomer cannot overtake who waits.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}
/** Slots of its own for every key, e.g. for every registry. */
function slotsByKey(width) {
    const known = new Map();
    return (key) => {
        const found = known.get(key) ?? slots(width);
        known.set(key, found);
        return found;
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

/***/ 66908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   j6: () => (/* binding */ isForNobody)
/* harmony export */ });
/** Media types that an index, a manifest, a config and a layer may have. */
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
function isIndexType(mediaType) {
    return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList;
}
function isManifestType(mediaType) {
    return isIndexType(mediaType) || mediaType === mediaTypes.manifest || mediaType === mediaTypes.dockerManifest;
}
/** BuildKit's attestation manifests stand in the index beside the platforms, as `unknown/unknown`. */
function isAttestation(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** What stands in an index and no machine runs: attestations, also of builders that do not say that they are ones. */
function isForNobody(descriptor) {
    const { os, architecture } = descriptor.platform ?? {};
    return isAttestation(descriptor) || (os === 'unknown' && architecture === 'unknown');
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


/***/ }),

/***/ 44095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   L3: () => (/* binding */ flow),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   Ze: () => (/* binding */ drain)
/* harmony export */ });
/* harmony import */ var _core_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38537);

/** Milliseconds for the whole of an answer's body that is read at once. */
const bodyTime = 60_000;
/** An answer of which nothing is wanted, or of which some words are shown: bytes, and milliseconds. */
const words = { size: 64 * 1024, time: 10_000 };
/** A body that has more bytes than the caller can use. */
class TooLarge extends Error {
    constructor(limit) {
        super(`the answer has more than ${limit} bytes`);
        this.name = 'TooLarge';
    }
}
/**
 * The whole body, held in memory.
 *
 * @param limit bytes
 * @throws TooLarge as soon as more have come, Transient when they come too slowly
 */
async function bodyOf(response, limit, time = bodyTime) {
    const chunks = [];
    let size = 0;
    for await (const chunk of chunksOf(response, total(time))) {
        size += chunk.length;
        if (size > limit)
            throw new TooLarge(limit);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** What came of it in the time and size that a message is worth. */
async function wordsOf(response, time = words.time) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of chunksOf(response, total(time))) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= words.size)
                break;
        }
    }
    catch {
        // Cut or too slow: what is there must do.
    }
    return Buffer.concat(chunks).subarray(0, words.size).toString('utf8');
}
/** Reads a body of which nothing is wanted, so that its connection can be used again; one without an end is dropped. */
async function drain(response) {
    try {
        await bodyOf(response, words.size, words.time);
    }
    catch (error) {
        if (!(error instanceof TooLarge))
            throw error;
    }
}
/** The chunks as they come, each at most so many milliseconds after the one before. */
function flow(response, idle) {
    return chunksOf(response, () => idle);
}
/** Milliseconds that are left, of so many in all. @throws Transient when none are: a body may drip for ever */
function total(time) {
    const end = performance.now() + time;
    return () => {
        const left = end - performance.now();
        if (left <= 0)
            throw tooSlow(time);
        return left;
    };
}
function tooSlow(lost) {
    return new _core_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc('the answer does not come to its end', { lost });
}
async function* chunksOf({ body }, left) {
    if (!body)
        return;
    const reader = body.getReader();
    try {
        for (;;) {
            const { value, done } = await inTime(left(), () => reader.read());
            if (done)
                return;
            if (value)
                yield value;
        }
    }
    finally {
        // Not waited for: a line that is dead does not answer to this either.
        reader.cancel().catch(() => { });
    }
}
async function inTime(time, begin) {
    const work = begin();
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(tooSlow(time)), time);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
        work.catch(() => { });
    }
}


/***/ }),

/***/ 50676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registryClient: () => (/* binding */ registryClient)
});

// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/oci/referrer.js
var referrer = __webpack_require__(74502);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/retry.js
var retry = __webpack_require__(38537);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/registry/body.js
var body = __webpack_require__(44095);
;// CONCATENATED MODULE: ./.build/src/registry/manifests.js








/** Bytes; what the distribution spec asks registries to take, and what they take. */
const largestManifest = 4 * 1024 * 1024;
const accept = [
    manifest/* mediaTypes */.Ib.index,
    manifest/* mediaTypes */.Ib.manifest,
    manifest/* mediaTypes */.Ib.dockerList,
    manifest/* mediaTypes */.Ib.dockerManifest,
    // Some registries answer 404 for a type that is not listed.
    '*/*;q=0.1',
].join(', ');
/** undefined when there is none of that name. */
async function headManifest(transport, repository, name, options = {}) {
    const ask = manifestAsk(repository, name, 'HEAD', 'pull', options);
    const found = await transport.send({ ...ask, headers: { accept }, answers: [200, 404] }, async (response) => response.status === 404 ? undefined : headOf(response, (0,oci_digest/* isDigest */.Bc)(name) ? name : undefined));
    // A registry that does not say the digest must be asked for the bytes.
    if (found !== 'silent')
        return found;
    return getManifest(transport, repository, name, options);
}
/**
 * The bytes as they are, whose digest is computed here, never believed.
 *
 * @throws UserError when they are others than those asked for, or than the registry says
 * @throws BrokenImage when there are more than a manifest may have
 */
async function getManifest(transport, repository, name, options = {}) {
    const ask = manifestAsk(repository, name, 'GET', 'pull', options);
    return transport.send({ ...ask, headers: { accept }, answers: [200, 404] }, async (response) => {
        if (response.status === 404) {
            await (0,body/* drain */.Ze)(response);
            return undefined;
        }
        const bytes = await (0,body/* bodyOf */.EN)(response, largestManifest).catch((error) => {
            throw error instanceof body/* TooLarge */.MF ? new oci_document/* BrokenImage */.bb(`${ask.what}: ${error.message}`) : error;
        });
        const said = (0,oci_digest/* isDigest */.Bc)(name) ? name : (response.headers.get('docker-content-digest') ?? '');
        const verified = (0,oci_digest/* isDigest */.Bc)(said) && (0,oci_digest/* isOf */.yW)(said, bytes);
        if ((0,oci_digest/* isDigest */.Bc)(said) && !verified)
            throw otherDigest(ask.what, said, (0,oci_digest/* digestOf */.ol)(bytes));
        const digest = (0,oci_digest/* isDigest */.Bc)(name) ? name : (0,oci_digest/* digestOf */.ol)(bytes);
        return { mediaType: typeOf(response, bytes, verified), digest, size: bytes.length, bytes };
    });
}
/** Uploads under a tag or under its own digest. @throws UserError when the registry stored something else */
async function putManifest(...args) {
    return (await storeManifest(...args)).digest;
}
async function storeManifest(transport, repository, name, { mediaType, bytes }, options = {}) {
    const digest = (0,oci_digest/* digestOf */.ol)(bytes);
    if ((0,oci_digest/* isDigest */.Bc)(name) && !(0,oci_digest/* isOf */.yW)(name, bytes))
        throw new Error(`these bytes are ${digest}, not ${name}`);
    const ask = manifestAsk(repository, name, 'PUT', 'push', options);
    return transport.send({
        ...ask,
        headers: { 'content-type': mediaType },
        body: () => bytes,
        answers: [200, 201, 202],
        // distribution says so when it reads the link of a blob that another request is writing at this instant.
        passing: ['DIGEST_INVALID'],
    }, async (response) => {
        await (0,body/* drain */.Ze)(response);
        const said = response.headers.get('docker-content-digest') ?? '';
        if ((0,oci_digest/* isDigest */.Bc)(said) && !(0,oci_digest/* isOf */.yW)(said, bytes))
            throw otherDigest(ask.what, digest, said);
        return { digest, subject: response.headers.get('oci-subject') ?? '' };
    });
}
/** Gone afterwards, or already before. @throws RegistryError 405 where the registry deletes nothing (GHCR) */
async function deleteManifest(transport, repository, name) {
    const ask = manifestAsk(repository, name, 'DELETE', 'delete', {});
    await transport.send({ ...ask, answers: [200, 202, 204, 404] }, body/* drain */.Ze);
}
function manifestAsk(repository, name, method, access, { signal }) {
    const separator = (0,oci_digest/* isDigest */.Bc)(name) ? '@' : ':';
    return {
        registry: repository.registry,
        scopes: [{ repository: repository.repository, access }],
        method,
        url: `/v2/${repository.repository}/manifests/${name}`,
        what: `the manifest ${(0,reference/* repositoryName */.aR)(repository)}${separator}${name}`,
        ...(signal ? { signal } : {}),
    };
}
function headOf(response, asked) {
    const said = response.headers.get('docker-content-digest') ?? asked ?? '';
    const mediaType = plainType(response.headers.get('content-type'));
    if (!(0,oci_digest/* isDigest */.Bc)(said) || mediaType === '')
        return 'silent';
    return { mediaType, digest: said, size: Number(response.headers.get('content-length') ?? 0) };
}
/** The manifest's own word where it has one: some registries answer `application/json` for everything. */
function typeOf(response, bytes, verified) {
    const header = plainType(response.headers.get('content-type'));
    if (header !== '' && header !== 'application/json' && header !== 'text/plain')
        return header;
    try {
        const document = JSON.parse(Buffer.from(bytes).toString('utf8'));
        const { mediaType, manifests } = (0,is_record/* isRecord */.u)(document) ? document : {};
        if (typeof mediaType === 'string')
            return mediaType;
        return manifests === undefined ? manifest/* mediaTypes */.Ib.manifest : manifest/* mediaTypes */.Ib.index;
    }
    catch (error) {
        // Garbage, but the very garbage that somebody pushed: trying again brings no other.
        if (verified)
            return header;
        throw new retry/* Transient */.Rc('what came is no manifest', { cause: error });
    }
}
function plainType(header) {
    return (header ?? '').split(';', 1)[0]?.trim() ?? '';
}
function otherDigest(what, expected, found) {
    return new errors/* UserError */.yo(`${what}: expected ${expected}, but the registry has ${found}`, {
        cure: 'Nothing that depends on it was done. The registry, or a proxy on the way, is broken or hostile.',
    });
}

;// CONCATENATED MODULE: ./.build/src/registry/attach.js









/** Rounds of reading and writing the list: another writer may overwrite it each time. */
const rounds = 6;
/** Milliseconds; writers that met once should not meet again. */
const longestPause = 400;
/**
 * Uploads what refers to a subject and sees to it that the subject's list of referrers has it: the registry keeps that
 * list where it has the referrers API, else it is an index under the tag `sha256-…`. That tag knows no compare-and-set:
 * it is read right before it is written, and again after that until it has all of ours. What another writes in the
 * instant between our reading and our writing is lost, as it would be with any client: one run an image at a time.
 *
 * @returns the tag that was written; undefined where the registry keeps the list
 * @throws UserError when the registry refuses one, or others overwrite the list again and again
 */
async function attach(transport, repository, subject, referrers, options = {}) {
    const stored = await (0,all_ended/* allEnded */.C)(referrers.map(({ descriptor: { mediaType, digest }, bytes }) => storeManifest(transport, repository, digest, { mediaType, bytes }, options)));
    // A registry that keeps the list itself says so (distribution spec 1.1).
    if (stored.every((one) => one.subject === subject))
        return undefined;
    try {
        await keepList(transport, repository, subject, referrers, options);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const list = `the list of what refers to ${(0,reference/* repositoryName */.aR)(repository)}@${subject} could not be kept`;
        throw new errors/* UserError */.yo(`${list}: ${error.message}`, { cure: error.cure, cause: error });
    }
    return (0,referrer/* referrersTag */.LN)(subject);
}
async function keepList(transport, repository, subject, referrers, options) {
    const tag = (0,referrer/* referrersTag */.LN)(subject);
    const ours = referrers.map(({ descriptor }) => descriptor);
    const gone = new Set([...(options.replaced ?? []), ...ours.map(({ digest }) => digest)]);
    for (let round = 1;; round += 1) {
        const found = await getManifest(transport, repository, tag, options);
        if (found && found.mediaType !== manifest/* mediaTypes */.Ib.index)
            throw new errors/* UserError */.yo(`${(0,reference/* repositoryName */.aR)(repository)}:${tag} is no index, so nothing can be listed there`, {
                cure: 'Remove that tag: it belongs to the referrers of the manifest that it is named after.',
            });
        const { entries, understood } = found ? (0,oci_document/* readList */.LD)(found.bytes) : { entries: [], understood: [] };
        if (holds(understood, ours, options.replaced ?? []))
            return;
        if (round > rounds)
            throw new errors/* UserError */.yo(`${(0,reference/* repositoryName */.aR)(repository)}:${tag} is overwritten by another writer again and again`, {
                cure: 'Let one run at a time publish this image (concurrency: in the workflow), then run again.',
            });
        if (round > 1) {
            transport.host.log.debug(`${(0,reference/* repositoryName */.aR)(repository)}:${tag} was overwritten: written again`);
            await (0,retry/* sleepUntil */.Kc)(transport.host, Math.random() * longestPause, transport.signal);
        }
        // What others wrote stays as it stands, in the list and beside it.
        const theirs = entries.filter((entry) => !((0,is_record/* isRecord */.u)(entry) && typeof entry.digest === 'string' && gone.has(entry.digest)));
        const manifests = [...theirs, ...ours];
        const rest = found ? (0,oci_document/* readRecord */.aE)(found.bytes, 'the list of referrers') : {};
        const index = { schemaVersion: 2, mediaType: manifest/* mediaTypes */.Ib.index, ...rest, manifests };
        const bytes = Buffer.from(JSON.stringify(index));
        await putManifest(transport, repository, tag, { mediaType: manifest/* mediaTypes */.Ib.index, bytes }, options);
    }
}
/** Whether all of ours are listed as what they are, and none that they replace. */
function holds(listed, ours, replaced) {
    const there = (own) => listed.some(({ digest, artifactType }) => digest === own.digest && artifactType === own.artifactType);
    return ours.every(there) && !listed.some(({ digest }) => replaced.includes(digest));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/src/registry/blobs.js






function blobUrl({ repository }, digest) {
    return `/v2/${repository}/blobs/${digest}`;
}
/** Bytes; undefined when the repository does not hold it. */
async function headBlob({ send }, repository, digest, access = 'pull') {
    return send({
        registry: repository.registry,
        scopes: [{ repository: repository.repository, access }],
        method: 'HEAD',
        url: blobUrl(repository, digest),
        what: `the blob ${digest} of ${(0,reference/* repositoryName */.aR)(repository)}`,
        answers: [200, 404],
    }, async (response) => (response.status === 404 ? undefined : Number(response.headers.get('content-length') ?? 0)));
}
/**
 * The bytes as they come, whatever cuts the connection. The digest is known at the end: what was yielded may be used
 * only when the iteration has ended well.
 *
 * @param from bytes that are left out at the beginning; then no digest is known, and whoever has the whole checks it
 * @throws UserError when the repository does not hold it, or other bytes come
 */
async function* getBlob(transport, repository, digest, from = 0) {
    const { host, policy } = transport;
    const what = `the blob ${digest} of ${(0,reference/* repositoryName */.aR)(repository)}`;
    const hash = from === 0 ? (0,external_node_crypto_.createHash)((0,oci_digest/* algorithmOf */.Hy)(digest)) : undefined;
    let at = from;
    let lost = 0;
    for (let cuts = 0;; cuts += 1) {
        const body = await (0,retry/* retrying */.R$)(host, policy, what, () => openBlob(transport, repository, digest, what, at));
        try {
            for await (const chunk of body) {
                hash?.update(chunk);
                at += chunk.length;
                yield chunk;
            }
            break;
        }
        catch (error) {
            if (host.signal.aborted)
                throw new errors/* InterruptedError */.p4(error);
            lost += error instanceof retry/* Transient */.Rc ? error.lost : 0;
            if (cuts + 1 >= policy.attempts || lost >= policy.totalWait)
                throw new errors/* UserError */.yo(`${what}: ${(0,errors/* messageOf */.bD)((0,retry/* networkFailure */.rd)(error))} (cut ${cuts + 1} times)`, {
                    cure: 'The registry or the way to it is in trouble: run again later.',
                    cause: error,
                });
            host.log.debug(`${what}: cut after ${at} bytes, going on from there`);
        }
    }
    if (hash && `${(0,oci_digest/* algorithmOf */.Hy)(digest)}:${hash.digest('hex')}` !== digest)
        throw new errors/* UserError */.yo(`${what}: the registry sent other bytes than the digest says`, {
            cure: 'Do not use this image; the registry, or a proxy on the way, is broken or hostile.',
        });
}
/** From the offset on; a registry that knows no ranges sends all, of which the head is dropped. */
async function openBlob(transport, repository, digest, what, offset) {
    return transport.send({
        registry: repository.registry,
        scopes: [{ repository: repository.repository, access: 'pull' }],
        method: 'GET',
        url: blobUrl(repository, digest),
        what,
        headers: offset === 0 ? {} : { range: `bytes=${offset}-` },
        answers: [200, 206],
        once: true,
    }, async (response) => {
        if (!response.body)
            throw new retry/* Transient */.Rc('the answer is empty');
        const skip = response.status === 206 ? 0 : offset;
        return behind((0,body/* flow */.L3)(response, transport.stall), skip);
    });
}
async function* behind(body, skip) {
    let left = skip;
    for await (const chunk of body) {
        if (left >= chunk.length)
            left -= chunk.length;
        else {
            yield left === 0 ? chunk : chunk.subarray(left);
            left = 0;
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/registry/endpoint.js

/**
 * Where a registry answers, without a slash at the end. Loopback registries are plain http, all others https; Docker
 * Hub's name and address differ.
 */
function originOf(registry) {
    if (registry === 'docker.io')
        return 'https://registry-1.docker.io';
    return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}
/** 127.0.0.0/8, localhost and [::1], with or without a port. */
function isLoopback(registry) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(registry);
}
/**
 * The address a registry's answer points at (`Location`, `Link`), absolute. Behind a proxy that ends TLS some
 * registries name themselves with http: our own scheme is kept for the host that was asked.
 */
function resolveLocation(location, asked) {
    const from = new URL(asked);
    const to = URL.canParse(location, asked) ? new URL(location, from) : undefined;
    if (!to || (to.protocol !== 'https:' && to.protocol !== 'http:'))
        throw new errors/* UserError */.yo(`${from.host} points at what is no address`, {
            cure: 'The registry, or a proxy on the way, is broken or hostile.',
        });
    if (to.hostname === from.hostname && to.protocol === 'http:' && from.protocol === 'https:') {
        to.protocol = 'https:';
        to.port = from.port;
    }
    if (from.protocol === 'https:' && to.protocol === 'http:')
        throw new errors/* UserError */.yo(`${from.host} points at ${to.host} without encryption`, {
            cure: 'The registry, or a proxy on the way, is broken or hostile: layers do not leave https.',
        });
    return to.href;
}
/** Credentials go to the very host that asked for them, never to storage it redirects to. */
function sameOrigin(one, other) {
    return new URL(one).origin === new URL(other).origin;
}

;// CONCATENATED MODULE: ./.build/src/registry/listing.js








/** Bytes. */
const largestPage = 8 * 1024 * 1024;
const mostPages = 10_000;
/** Every tag, in the registry's order; [] for a repository that does not exist. */
async function listTags(transport, repository) {
    const tags = [];
    const what = `the tags of ${(0,reference/* repositoryName */.aR)(repository)}`;
    await paged(transport, repository, what, `/v2/${repository.repository}/tags/list?n=1000`, [], async (response) => {
        const { tags: page } = (0,oci_document/* readRecord */.aE)(await (0,body/* bodyOf */.EN)(response, largestPage), what);
        if (Array.isArray(page))
            tags.push(...page.filter((tag) => typeof tag === 'string' && (0,reference/* isTag */.dz)(tag)));
    });
    return tags;
}
/**
 * What refers to a manifest by its `subject`: by the referrers API where there is one, else by the tag `sha256-…` that
 * clients keep in its place (GHCR, distribution 2).
 */
async function referrers(transport, repository, subject, artifactType) {
    const found = [];
    const what = `the referrers of ${(0,reference/* repositoryName */.aR)(repository)}@${subject}`;
    const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    let offered = false;
    await paged(transport, repository, what, `/v2/${repository.repository}/referrers/${subject}${filter}`, 
    // GHCR sends us to a page of github.com, which is no answer.
    [301, 302, 303, 307, 308, 400, 405, 406], async (response) => {
        if (response.status !== 200 || !(0,manifest/* isIndexType */.$U)(mediaTypeOf(response)))
            return;
        offered = true;
        found.push(...(0,oci_document/* readList */.LD)(await (0,body/* bodyOf */.EN)(response, largestPage)).understood);
    });
    if (!offered)
        found.push(...(await fallback(transport, repository, subject)));
    // The registry may leave the filter to us.
    return artifactType === undefined ? found : found.filter((entry) => entry.artifactType === artifactType);
}
async function fallback(transport, repository, subject) {
    const index = await getManifest(transport, repository, (0,referrer/* referrersTag */.LN)(subject));
    if (!index || index.mediaType !== manifest/* mediaTypes */.Ib.index)
        return [];
    return (0,oci_document/* readList */.LD)(index.bytes).understood;
}
async function paged(transport, repository, what, first, answers, onPage) {
    const ask = {
        registry: repository.registry,
        scopes: [{ repository: repository.repository, access: 'pull' }],
        method: 'GET',
        what,
        answers: [200, 404, ...answers],
    };
    const seen = new Set();
    for (let url = first; url !== undefined;) {
        if (seen.has(url) || seen.size >= mostPages)
            throw new errors/* UserError */.yo(`${what}: the registry's pages have no end`, { cure: 'Try again.' });
        seen.add(url);
        url = await transport.send({ ...ask, url }, async (response, asked) => {
            if (response.status === 200)
                await onPage(response);
            else
                await (0,body/* drain */.Ze)(response);
            return nextPage(response, asked, originOf(repository.registry));
        });
    }
}
function nextPage(response, asked, origin) {
    const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers.get('link') ?? '')?.[1];
    if (link === undefined)
        return undefined;
    const url = resolveLocation(link, asked);
    return sameOrigin(url, origin) ? url : undefined;
}
function mediaTypeOf(response) {
    return (response.headers.get('content-type') ?? manifest/* mediaTypes */.Ib.index).split(';', 1)[0]?.trim() ?? '';
}

// EXTERNAL MODULE: ./.build/src/registry/failure.js + 1 modules
var registry_failure = __webpack_require__(59897);
;// CONCATENATED MODULE: ./.build/src/registry/request.js


/**
 * One request, without following a redirect.
 *
 * @param patience milliseconds until the head of the answer; 0: whoever streams the body watches over it
 * @throws Transient for what the line is guilty of
 */
async function request(host, url, open, init, patience) {
    const late = new AbortController();
    const silent = new retry/* Transient */.Rc(`no answer came in ${patience / 1000} s`, { lost: patience });
    const timer = patience === 0 ? undefined : setTimeout(() => late.abort(silent), patience);
    const signal = AbortSignal.any([init.signal ?? host.signal, late.signal]);
    const body = open?.();
    const streams = body !== undefined && !ArrayBuffer.isView(body);
    const fetch = (redirect, body) => host.fetch(url, { ...init, redirect, signal, ...(body && { body, duplex: 'half' }) });
    try {
        // fetch keeps a copy of all that it streams, unless a redirect is an error anyway.
        return await fetch(streams ? 'error' : 'manual', body).catch((error) => {
            if (streams && redirected(error))
                return fetch('manual', open?.());
            throw error;
        });
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        throw late.signal.aborted ? silent : (0,retry/* networkFailure */.rd)(error);
    }
    finally {
        clearTimeout(timer);
    }
}
function redirected(error) {
    return /unexpected redirect/.test(String(error.cause));
}
/** An unread body keeps its connection from being used again. */
async function discard(response) {
    await response.body?.cancel().catch(() => { });
}

;// CONCATENATED MODULE: ./.build/src/registry/challenge.js
/** The challenge we answer: bearer before basic; undefined when there is none we know. */
function parseChallenge(header) {
    const challenges = [...parse(header ?? '')];
    const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.has('realm'));
    if (bearer)
        return {
            scheme: 'bearer',
            realm: bearer.params.get('realm') ?? '',
            service: bearer.params.get('service'),
            scope: bearer.params.get('scope'),
        };
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}
/** `Bearer realm="…",service="…", Basic realm="…"`: commas stand between parameters and between challenges alike. */
function* parse(header) {
    const token = /\s*,?\s*([A-Za-z0-9._~+/-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/y;
    let scheme;
    let params = new Map();
    for (let match = token.exec(header); match; match = token.exec(header)) {
        const [, word = '', quoted, bare] = match;
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value !== undefined)
            params.set(word.toLowerCase(), value);
        else {
            if (scheme !== undefined)
                yield { scheme, params };
            scheme = word.toLowerCase();
            params = new Map();
        }
    }
    if (scheme !== undefined)
        yield { scheme, params };
}

// EXTERNAL MODULE: ./.build/src/registry/docker-config.js
var docker_config = __webpack_require__(22478);
// EXTERNAL MODULE: ./.build/src/registry/mask.js
var mask = __webpack_require__(72403);
;// CONCATENATED MODULE: ./.build/src/registry/scope.js
const actions = { pull: ['pull'], push: ['pull', 'push'], delete: ['pull', 'push', 'delete'] };
/** `repository:owner/name:pull,push`. Who is not logged in asks for no more than pull: some refuse the whole otherwise. */
function scopeText({ repository, access }, loggedIn) {
    return `repository:${repository}:${loggedIn ? actions[access].join(',') : 'pull'}`;
}
/** Whether a token for the first ones is good for the others too. */
function covers(granted, asked) {
    return asked.every(({ repository, access }) => granted.some((scope) => scope.repository === repository && rank(scope) >= actions[access].length));
}
function rank({ access }) {
    return actions[access].length;
}

;// CONCATENATED MODULE: ./.build/src/registry/tokens.js









function authorizer(host, credentials, policy) {
    const registries = new Map();
    const knownOf = (registry) => {
        const known = registries.get(registry) ?? { challenge: undefined, tokens: [] };
        registries.set(registry, known);
        return known;
    };
    return {
        async header(registry, scopes) {
            const known = knownOf(registry);
            if (!known.challenge)
                return undefined;
            const login = await credentials(registry);
            if (known.challenge.scheme === 'basic')
                return login ? basic(login) : undefined;
            const { challenge } = known;
            for (const token of known.tokens.filter((token) => covers(token.scopes, scopes))) {
                const { text, until } = await token.value;
                if (until > host.now().getTime())
                    return bearer(token, text);
                known.tokens = known.tokens.filter((other) => other !== token);
            }
            const value = fetchToken(host, policy, registry, challenge, scopes, login);
            const token = { scopes, value, header: undefined };
            known.tokens.push(token);
            value.catch(() => {
                known.tokens = known.tokens.filter((other) => other !== token);
            });
            return bearer(token, (await value).text);
        },
        challenged(registry, response, used) {
            const known = knownOf(registry);
            const challenge = parseChallenge(response.headers.get('www-authenticate'));
            // The token ran out, or lacks a right. Another request may have got a new one meanwhile: that one stays.
            known.tokens = known.tokens.filter((token) => used === undefined || token.header !== used);
            if (!challenge)
                return used?.startsWith('Bearer ') ?? false;
            const repeated = used?.startsWith('Basic ') && challenge.scheme === 'basic';
            known.challenge = challenge;
            return !repeated;
        },
    };
}
function bearer(token, text) {
    token.header = `Bearer ${text}`;
    return token.header;
}
function basic(login) {
    return `Basic ${(0,mask/* basicOf */.wV)(login)}`;
}
/** Tokens without a stated life hold 60 s, says the token specification. */
const usualLife = 60;
/** Bytes of a token service's answer. */
const largestAnswer = 1024 * 1024;
async function fetchToken(host, policy, registry, challenge, scopes, login) {
    const realm = realmOf(challenge.realm, registry);
    const what = `the token for ${registry}`;
    const asked = scopes.map((scope) => scopeText(scope, login !== undefined));
    return (0,retry/* retrying */.R$)(host, policy, what, async () => {
        const start = host.now().getTime();
        const signal = AbortSignal.any([host.signal, AbortSignal.timeout(30_000)]);
        const response = await host
            .fetch(...tokenRequest(realm, challenge.service, asked, login, signal))
            .catch((error) => {
            throw (0,retry/* networkFailure */.rd)(error);
        });
        if (!response.ok) {
            const told = login && basic(login);
            throw refused(await (0,registry_failure/* failureOf */.g5)(response, what, host.now(), told), registry, login);
        }
        const answer = await (0,body/* bodyOf */.EN)(response, largestAnswer).catch((error) => {
            throw (0,retry/* networkFailure */.rd)(error);
        });
        const { text, life } = readAnswer(Buffer.from(answer).toString('utf8'));
        if (!text)
            throw new errors/* UserError */.yo(`${what}: ${realm.host} gave none`, {
                cure: 'Is this a registry? A login page or a proxy may have answered in its place.',
            });
        host.secret(text);
        // A tenth early: clocks differ, and a request takes its time.
        return { text, until: start + life * 900 };
    });
}
/** No word of an answer that is none goes into a message: half a token may be in it. `life` in seconds. */
function readAnswer(answer) {
    try {
        const { token, access_token, expires_in } = JSON.parse(answer);
        const text = [token, access_token].find((value) => typeof value === 'string' && value !== '');
        return { text: text, life: Number(expires_in) || usualLife };
    }
    catch {
        return { text: undefined, life: 0 };
    }
}
function tokenRequest(realm, service, scopes, login, signal) {
    const url = new URL(realm);
    if (login?.username === docker_config/* identityTokenUser */.z) {
        const body = new URLSearchParams({
            grant_type: 'refresh_token',
            refresh_token: login.password,
            client_id: 'image-pipeline',
            scope: scopes.join(' '),
            ...(service === undefined ? {} : { service }),
        });
        return [url, { method: 'POST', body, redirect: 'error', signal }];
    }
    if (service !== undefined)
        url.searchParams.append('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return [url, { headers: login ? { authorization: basic(login) } : {}, redirect: 'error', signal }];
}
/** A password is sent there: never in the clear for a registry that is asked by https. */
function realmOf(realm, registry) {
    const url = URL.canParse(realm) ? new URL(realm) : undefined;
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(registry) && isLoopback(url.host))))
        return url;
    throw new errors/* UserError */.yo(`${registry} sends us for a token to ${url ? 'an address without https' : 'no address'}`, {
        cure: 'The registry is set up wrongly; no password was sent.',
    });
}
function refused(error, registry, login) {
    if (!(error instanceof registry_failure/* RegistryError */.gl) || (error.status !== 401 && error.status !== 403))
        return error;
    return refusedLogin(registry, login, error);
}
/** Says who was refused, and what to give. */
function refusedLogin(registry, login, cause) {
    const who = login ? `the login of ${login.username} at ${registry}` : `${registry} without a login`;
    const cure = registry === 'ghcr.io'
        ? 'Give the job `permissions: packages: write`, and the package the role Write for this repository (Manage Actions access); or give username and password.'
        : `Give registry: ${registry}, username and password (or registry-auth), or log in with docker login.`;
    return new registry_failure/* RegistryError */.gl(`${who} is refused: ${cause.message}`, {
        cure,
        status: cause.status,
        code: cause.code,
    });
}

;// CONCATENATED MODULE: ./.build/src/registry/transport.js






/** The same, but also ended by a signal of the caller's. */
function within(transport, signal) {
    if (!signal)
        return transport;
    const either = AbortSignal.any([transport.signal, signal]);
    return { ...transport, signal: either, send: (ask, read) => transport.send({ signal: either, ...ask }, read) };
}
function transport(host, credentials, options = {}) {
    const { policy = retry/* usualPolicy */.nA, stall = 60_000, patience = 30_000 } = options;
    const auth = authorizer(host, credentials, policy);
    const gateOf = (0,slots/* slotsByKey */.Y)(options.width ?? 12);
    const met = new Map();
    // Asked once and first, so that a dozen requests do not each run into the same 401.
    const meet = (registry) => {
        const known = met.get(registry) ?? greet(host, policy, auth, registry, patience);
        met.set(registry, known);
        known.catch(() => met.delete(registry));
        return known;
    };
    return {
        host,
        policy,
        signal: host.signal,
        stall,
        patience,
        async send(ask, read) {
            await meet(ask.registry);
            const attempt = () => gateOf(ask.registry)(async () => {
                ask.signal?.throwIfAborted();
                return authorized(host, auth, credentials, { patience, ...ask }, read);
            });
            if (ask.once)
                return attempt();
            return (0,retry/* retrying */.R$)(host, policy, ask.what, attempt, ask.signal);
        },
    };
}
async function greet(host, policy, auth, registry, patience) {
    await (0,retry/* retrying */.R$)(host, policy, registry, async () => {
        const response = await request(host, `${originOf(registry)}/v2/`, undefined, { method: 'GET' }, patience);
        if (response.status === 401)
            auth.challenged(registry, response, undefined);
        else if (response.status >= 429)
            throw await (0,registry_failure/* failureOf */.g5)(response, registry, host.now());
        await discard(response);
    });
}
async function authorized(host, auth, credentials, ask, read) {
    for (let again = false;; again = true) {
        const authorization = await auth.header(ask.registry, ask.scopes);
        const { response, url } = await followed(host, ask, authorization);
        if (ask.answers.includes(response.status)) {
            const warning = response.headers.get('warning');
            if (warning !== null)
                host.log.debug(`${ask.registry} warns: ${(0,registry_failure/* clean */.uH)(warning, authorization)}`);
            return read(response, url).catch((error) => {
                throw (0,retry/* isNetworkFailure */.NQ)(error) ? (0,retry/* networkFailure */.rd)(error) : error;
            });
        }
        // What a redirect's target or a foreign upload address asks for is not the registry's word: no login goes there.
        const refused = response.status === 401 && sameOrigin(url, originOf(ask.registry));
        const challenged = refused && auth.challenged(ask.registry, response, authorization);
        if (challenged && !again) {
            await discard(response);
            continue;
        }
        const failure = await (0,registry_failure/* failureOf */.g5)(response, ask.what, host.now(), authorization);
        if (failure instanceof registry_failure/* RegistryError */.gl && refused)
            throw refusedLogin(ask.registry, await credentials(ask.registry), failure);
        if (failure instanceof registry_failure/* RegistryError */.gl && ask.passing?.includes(failure.code))
            throw new retry/* Transient */.Rc(failure.message);
        throw failure;
    }
}
const redirects = new Set([301, 302, 303, 307, 308]);
/** Reads go wherever they are sent, but never from https to http; writes stay with the registry. */
async function followed(host, ask, authorization) {
    const origin = originOf(ask.registry);
    const reads = ask.method === 'GET' || ask.method === 'HEAD';
    let url = ask.url.startsWith('/') ? `${origin}${ask.url}` : ask.url;
    for (let hop = 0;; hop += 1) {
        const headers = {
            ...ask.headers,
            // Digests are of the bytes as they are: no compression on the way.
            'accept-encoding': 'identity',
            ...(authorization !== undefined && sameOrigin(url, origin) ? { authorization } : {}),
        };
        const init = { method: ask.method, signal: ask.signal ?? host.signal, headers };
        const response = await request(host, url, ask.body, init, ask.patience);
        const location = response.headers.get('location');
        if (location === null || !redirects.has(response.status) || ask.answers.includes(response.status) || hop === 5)
            return { response, url };
        const next = resolveLocation(location, url);
        if (!reads && (!sameOrigin(next, origin) || response.status < 307))
            return { response, url };
        await discard(response);
        url = next;
    }
}

;// CONCATENATED MODULE: ./.build/src/registry/patience.js
/** Bytes in a millisecond: of a line that is just good enough, and of a registry that puts a whole blob away. */
const slowest = 100;
const storing = 20_000;
/** Milliseconds for an answer that comes after so many bytes have moved. */
function patienceFor({ patience }, bytes, speed) {
    return 2 * patience + Math.ceil(bytes / speed);
}

// EXTERNAL MODULE: ./.build/src/registry/source.js
var registry_source = __webpack_require__(97938);
;// CONCATENATED MODULE: ./.build/src/registry/stream.js



/**
 * The source as the body of one request. When the source is at fault, that is the error, not the broken request; when no
 * byte goes out for long, the line is dead, whatever the system says.
 */
function stream(source, offset, sent, transport) {
    const { signal, stall } = transport;
    const trouble = new AbortController();
    let watch;
    let over = false;
    const watchFor = (time, words) => {
        clearTimeout(watch);
        // The answer may come while the last bytes are still being read.
        if (over)
            return;
        watch = setTimeout(() => trouble.abort(new retry/* Transient */.Rc(`${words} ${time / 1000} s`, { lost: time })), time);
    };
    // Each try reads from the beginning again, e.g. when the registry asks for another token first.
    const open = () => {
        const chunks = (0,registry_source.read)(source, offset);
        let at = offset;
        watchFor(stall, 'no byte went out for');
        return new ReadableStream({
            async pull(controller) {
                clearTimeout(watch);
                try {
                    const { value, done } = await chunks.next();
                    if (done) {
                        controller.close();
                        return watchFor(patienceFor(transport, source.size, storing), 'no answer came to the whole body in');
                    }
                    controller.enqueue(value);
                    at += value.length;
                    sent(at);
                    watchFor(stall, 'no byte went out for');
                }
                catch (error) {
                    trouble.abort(error);
                    controller.error(error);
                }
            },
            async cancel() {
                clearTimeout(watch);
                await chunks.return();
            },
        });
    };
    const blame = (request) => request
        .catch((error) => {
        throw trouble.signal.aborted ? trouble.signal.reason : error;
    })
        .finally(() => {
        over = true;
        clearTimeout(watch);
    });
    return { body: { open, blame }, guarded: { signal: AbortSignal.any([signal, trouble.signal]), patience: 0 } };
}

;// CONCATENATED MODULE: ./.build/src/registry/session.js







async function sessionOf(response, asked) {
    await (0,body/* drain */.Ze)(response);
    const location = response.headers.get('location');
    if (location === null)
        throw new retry/* Transient */.Rc('the registry began an upload without saying where (no Location)');
    return {
        url: resolveLocation(location, asked),
        offset: offsetOf(response.headers.get('range')),
        minChunk: Number(response.headers.get('oci-chunk-min-length') ?? 0) || 0,
    };
}
/** Everything in one request, which also ends the upload. The fewest requests, but a cut loses all of it. */
async function sendWhole(transport, repository, what, session, source, sent) {
    const { body, guarded } = stream(source, 0, sent, transport);
    const ask = { ...askAt(repository, what, withDigest(session.url, source.digest)), ...guarded };
    const headers = { ...octets, 'content-length': String(source.size) };
    await body.blame(transport.send({ ...ask, method: 'PUT', headers, body: body.open, answers: [201, 204] }, stored(source, what)));
}
/**
 * The rest as one stream, then the end of the upload: as docker does it, so that after a cut the registry still has what
 * it got.
 */
async function sendRest(transport, repository, what, session, source, sent) {
    const left = source.size - session.offset;
    let { url } = session;
    if (left > 0) {
        const { body, guarded } = stream(source, session.offset, sent, transport);
        const ask = { ...askAt(repository, what, url), ...guarded };
        const range = session.offset === 0 ? {} : { 'content-range': `${session.offset}-${source.size - 1}` };
        const headers = { ...octets, 'content-length': String(left), ...range };
        const next = transport.send({ ...ask, method: 'PATCH', headers, body: body.open, answers: taken }, sessionOf);
        url = (await body.blame(next)).url;
    }
    await end(transport, repository, what, url, source);
}
/** The rest in chunks of so many bytes, for registries that take no more at once. `onSession` is told after each one. */
async function sendChunks(transport, repository, what, session, source, size, onSession) {
    let now = session;
    for await (const piece of (0,registry_source.pieces)((0,registry_source.read)(source, session.offset), Math.max(size, session.minChunk))) {
        const headers = {
            ...octets,
            'content-length': String(piece.length),
            'content-range': `${now.offset}-${now.offset + piece.length - 1}`,
        };
        const ask = {
            ...askAt(repository, what, now.url),
            headers,
            body: () => piece,
            answers: taken,
            patience: patienceFor(transport, piece.length, slowest),
        };
        const next = await transport.send({ ...ask, method: 'PATCH' }, sessionOf);
        now = { ...next, offset: now.offset + piece.length, minChunk: session.minChunk };
        onSession(now);
    }
    await end(transport, repository, what, now.url, source);
}
const octets = { 'content-type': 'application/octet-stream' };
const taken = [202, 201, 204];
async function end(transport, repository, what, url, source) {
    const ask = askAt(repository, what, withDigest(url, source.digest));
    const headers = { 'content-length': '0' };
    const patience = patienceFor(transport, source.size, storing);
    await transport.send({ ...ask, method: 'PUT', headers, patience, answers: [201, 204] }, stored(source, what));
}
function stored({ digest }, what) {
    return async (response) => {
        await (0,body/* drain */.Ze)(response);
        checkedDigest(response, digest, what);
    };
}
/** How far the registry got; undefined when it has forgotten the upload. */
async function standOf(transport, repository, what, session) {
    return transport.send({ ...askAt(repository, what, session.url), method: 'GET', answers: [204, 202, 200, 400, 404, 405, 410] }, async (response, url) => {
        if (response.status >= 400) {
            await (0,body/* drain */.Ze)(response);
            return undefined;
        }
        if (response.headers.get('location') === null)
            return { ...session, offset: offsetOf(response.headers.get('range')) };
        return { ...(await sessionOf(response, url)), minChunk: session.minChunk };
    });
}
/** The registry must have stored what we meant. */
function checkedDigest(response, digest, what) {
    const said = response.headers.get('docker-content-digest');
    if (said === null || said === digest || said.split(':')[0] !== digest.split(':')[0])
        return;
    throw new errors/* UserError */.yo(`${what}: the registry says it stored ${said}`, {
        cure: 'No tag was moved. The registry, or a proxy on the way, is broken or hostile.',
    });
}
function askAt({ registry, repository }, what, url) {
    return {
        registry,
        scopes: [{ repository, access: 'push' }],
        url,
        what,
        // Repeated as a whole by the upload, which first asks how far it got.
        once: true,
    };
}
/** `0-1023` is 1024 bytes; `0-0` says none was taken (so distribution begins), or a single one, which is sent again. */
function offsetOf(range) {
    const last = /^(?:bytes=)?0-(\d+)$/.exec(range ?? '')?.[1];
    return last === undefined || last === '0' ? 0 : Number(last) + 1;
}
/** The address keeps what the registry wrote into it: its own parameters are signed. */
function withDigest(url, digest) {
    return `${url}${url.includes('?') ? '&' : '?'}digest=${encodeURIComponent(digest)}`;
}

;// CONCATENATED MODULE: ./.build/src/registry/open.js





/** Begins an upload. */
async function openSession(transport, repository, what) {
    return transport.send({
        ...pushTo(repository),
        url: `/v2/${repository.repository}/blobs/uploads/`,
        what,
        headers: { 'content-length': '0' },
        answers: [202],
    }, sessionOf);
}
/** Sends a small blob with the request that begins the upload; a registry that takes no notice of it has begun one. */
async function single(transport, repository, source) {
    const what = `the blob ${source.digest} of ${(0,reference/* repositoryName */.aR)(repository)}`;
    const bytes = await (0,registry_source.collected)((0,registry_source.read)(source, 0));
    return transport.send({
        ...pushTo(repository),
        url: `/v2/${repository.repository}/blobs/uploads/?digest=${encodeURIComponent(source.digest)}`,
        what,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) },
        body: () => bytes,
        answers: [201, 202],
    }, async (response, url) => {
        if (response.status === 202)
            return sessionOf(response, url);
        await (0,body/* drain */.Ze)(response);
        checkedDigest(response, source.digest, what);
        return 'stored';
    });
}
/** Takes the blob over from another repository of the registry, which may answer by beginning an upload instead. */
async function mount(transport, repository, digest, from) {
    const what = `the blob ${digest} of ${(0,reference/* repositoryName */.aR)(repository)}, from ${from}`;
    const ask = pushTo(repository);
    try {
        return await transport.send({
            ...ask,
            scopes: [...ask.scopes, { repository: from, access: 'pull' }],
            url: `/v2/${repository.repository}/blobs/uploads/?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`,
            what,
            headers: { 'content-length': '0' },
            answers: [201, 202],
        }, async (response, url) => {
            if (response.status === 202)
                return sessionOf(response, url);
            await (0,body/* drain */.Ze)(response);
            checkedDigest(response, digest, what);
            return 'mounted';
        });
    }
    catch (error) {
        // A short cut only: who may not take it, e.g. for want of rights at the other repository, goes the long way.
        if (error instanceof registry_failure/* RegistryError */.gl)
            return 'refused';
        throw error;
    }
}
function pushTo({ registry, repository }) {
    const scopes = [{ repository, access: 'push' }];
    return { registry, scopes, method: 'POST' };
}

;// CONCATENATED MODULE: ./.build/src/registry/upload.js







/** Sent unasked with the first POST: no more is lost than this where the registry takes no notice. */
const probeSize = 64 * 1024;
const singleSize = 4 * 1024 * 1024;
/** Up to here one request less is worth more than going on after a cut. */
const wholeSize = 8 * 1024 * 1024;
/**
 * Puts a blob where it is not: mounts it from another repository, else uploads it; a connection that is cut goes on
 * where the registry says it was cut. Memory is that of some buffers, whatever the blob's size.
 *
 * @throws UserError when the source or the registry holds other bytes than the digest says, or the registry refuses
 */
async function putBlob(transport, habits, repository, source, { mountFrom = [], onBytes = () => { } }) {
    const opened = await upload_open(transport, habits, repository, source, mountFrom);
    if (opened === 'mounted')
        return 'mounted';
    if (opened === 'stored')
        onBytes(source.size);
    else
        await upload(transport, habits, repository, source, opened, onBytes);
    return 'uploaded';
}
/** The fewest requests first; what comes of them may be an upload that has begun. */
async function upload_open(transport, { single: takesSingle }, repository, source, mountFrom) {
    for (const from of mountFrom) {
        const answer = await mount(transport, repository, source.digest, from);
        if (answer !== 'refused')
            return answer;
    }
    const known = takesSingle.get(repository.registry);
    if (known === false || source.size > (known ? singleSize : probeSize))
        return undefined;
    const answer = await single(transport, repository, source);
    takesSingle.set(repository.registry, answer === 'stored');
    return answer;
}
async function upload(transport, { chunk }, repository, source, opened, onBytes) {
    const what = `the blob ${source.digest} of ${(0,reference/* repositoryName */.aR)(repository)}`;
    let session = opened;
    let told = 0;
    const sent = (bytes) => {
        onBytes(bytes - told);
        told = bytes;
    };
    const attempt = async (number) => {
        if (number > 1) {
            // It may be the last answer that was lost, not the blob.
            if ((await headBlob(transport, repository, source.digest, 'push')) !== undefined)
                return sent(source.size);
            session = session && (await standOf(transport, repository, what, session));
            // 0 may stand for a single byte: the ranges of the protocol cannot tell.
            if (session && (session.offset === 0 || session.offset > source.size))
                session = undefined;
        }
        session ??= await openSession(transport, repository, what);
        sent(session.offset);
        const resumed = session.offset > 0;
        const size = chunk.get(repository.registry);
        try {
            if (size !== undefined)
                await sendChunks(transport, repository, what, session, source, size, (next) => {
                    session = next;
                    sent(next.offset);
                });
            else if (session.offset === 0 && source.size <= wholeSize)
                await sendWhole(transport, repository, what, session, source, sent);
            else
                await sendRest(transport, repository, what, session, source, sent);
        }
        catch (error) {
            if (!isLost(error, resumed))
                throw error;
            session = undefined;
            throw new retry/* Transient */.Rc((0,errors/* messageOf */.bD)(error), { cause: error, after: 0 });
        }
        sent(source.size);
    };
    for (;;) {
        try {
            return await (0,retry/* retrying */.R$)(transport.host, transport.policy, what, attempt, transport.signal);
        }
        catch (error) {
            const smaller = smallerChunk(error, chunk.get(repository.registry), session?.minChunk ?? 0);
            if (smaller === undefined)
                throw error;
            chunk.set(repository.registry, smaller);
            session = undefined;
        }
    }
}
/** The registry forgot the upload, or what it kept of it is not what we sent: a new one may do. */
function isLost(error, resumed) {
    if (!(error instanceof registry_failure/* RegistryError */.gl))
        return false;
    return error.status === 404 || error.status === 416 || (resumed && error.code === 'DIGEST_INVALID');
}
const firstChunk = 16 * 1024 * 1024;
const smallestChunk = 1024 * 1024;
/** The next size to try after a 413; undefined when that is no cure. */
function smallerChunk(error, current, least) {
    if (!(error instanceof registry_failure/* RegistryError */.gl) || error.status !== 413)
        return undefined;
    const next = Math.max(current === undefined ? firstChunk : current / 2, least);
    return next < smallestChunk || next === current ? undefined : next;
}

;// CONCATENATED MODULE: ./.build/src/registry/client.js








function registryClient(host, credentials, options = {}) {
    const wire = transport(host, credentials, options);
    const uploads = (0,slots/* slotsByKey */.Y)(options.uploads ?? 4);
    const habits = { single: new Map(), chunk: new Map() };
    return {
        headManifest: (repository, name, given) => headManifest(wire, repository, name, given),
        getManifest: (repository, name, given) => getManifest(wire, repository, name, given),
        putManifest: (repository, name, manifest, given) => putManifest(wire, repository, name, manifest, given),
        deleteManifest: (repository, name) => deleteManifest(wire, repository, name),
        headBlob: (repository, digest) => headBlob(wire, repository, digest),
        getBlob: (repository, digest, from) => getBlob(wire, repository, digest, from),
        async putBlob(repository, source, given = {}) {
            // Asked outside the gate: the many blobs of a base that are there already do not wait for an upload.
            const line = within(wire, given.signal);
            if ((await headBlob(line, repository, source.digest, 'push')) !== undefined)
                return 'present';
            return uploads(repository.registry)(() => putBlob(line, habits, repository, source, given));
        },
        async signIn(repository) {
            // Any blob would do.
            await headBlob(wire, repository, referrer/* emptyObject */.vB.digest, 'push');
        },
        listTags: (repository) => listTags(wire, repository),
        referrers: (repository, subject, artifactType) => referrers(wire, repository, subject, artifactType),
        attach: (repository, subject, list, given) => attach(wire, repository, subject, list, given),
    };
}


/***/ }),

/***/ 22478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ dockerLogin),
/* harmony export */   z: () => (/* binding */ identityTokenUser)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69145);
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72403);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40971);






/** What stands for a user name where the password is an identity token (docker's convention, and the helpers'). */
const identityTokenUser = '<token>';
/**
 * The login that docker's config.json holds for a registry: by its credential helper, its credential store, or in the
 * file itself. A helper that fails is told and passed over: the registry may need no login.
 */
async function dockerLogin(registry, configDir, host) {
    const config = await readConfig(configDir, host);
    const server = (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(registry);
    const helper = config.credHelpers?.[server] ?? config.credHelpers?.[registry] ?? config.credsStore;
    const login = (helper === undefined || helper === '' ? undefined : await askHelper(helper, registry, server, host)) ??
        inlineLogin(registry, config);
    if (login)
        (0,_mask_js__WEBPACK_IMPORTED_MODULE_4__/* .keepSecret */ .gz)(host, login);
    return login;
}
async function readConfig(configDir, host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(configDir, 'config.json');
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        return {};
    }
    try {
        return (JSON.parse(text) ?? {});
    }
    catch {
        // The parser's message may quote the file, which holds passwords.
        host.log.warning(`${path} is no JSON: its logins are not used`);
        return {};
    }
}
function inlineLogin(registry, { auths = {} }) {
    const entry = auths[(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(registry)] ?? Object.entries(auths).find(([key]) => (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .registryHost */ .U$)(key) === registry)?.[1];
    if (!entry)
        return undefined;
    if (entry.identitytoken)
        return { registry, username: identityTokenUser, password: entry.identitytoken };
    if (entry.username && entry.password)
        return { registry, username: entry.username, password: entry.password };
    const decoded = Buffer.from(entry.auth ?? '', 'base64')
        .toString('utf8')
        .replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    if (colon < 1 || colon === decoded.length - 1)
        return undefined;
    return { registry, username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
async function askHelper(helper, registry, server, host) {
    const tool = `docker-credential-${helper}`;
    try {
        const { status, stdout } = await host.exec({
            tool,
            args: ['get'],
            env: helperEnv(host.env),
            stdin: server,
            answers: [0, 1],
            // The answer is a secret: it is collected, never shown.
            onStderr: () => { },
        });
        // Status 1 is "credentials not found", on stdout.
        if (status !== 0)
            return undefined;
        const { Username: username = '', Secret: password = '' } = JSON.parse(stdout);
        return password === '' ? undefined : { registry, username, password };
    }
    catch (error) {
        if (host.signal.aborted)
            throw error;
        const why = error instanceof SyntaxError ? 'its answer is no JSON' : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
        host.log.warning(`${tool} gave no login for ${registry}: ${why}`);
        return undefined;
    }
}
/** Helpers find their own credentials in the environment of their cloud, their keyring or their session. */
function helperEnv(env) {
    const theirs = /^(AWS_|GOOGLE_|CLOUDSDK_|GCLOUD_|AZURE_|ARM_|ACR_|ECR_|DBUS_|GNUPG|PASSWORD_STORE_|XDG_|DISPLAY$)/;
    return (0,_core_host_js__WEBPACK_IMPORTED_MODULE_5__/* .childEnv */ .g)(env, Object.keys(env).filter((name) => theirs.test(name)));
}


/***/ }),

/***/ 59897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gl: () => (/* binding */ RegistryError),
  uH: () => (/* binding */ clean),
  g5: () => (/* binding */ failureOf)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/retry.js
var retry = __webpack_require__(38537);
// EXTERNAL MODULE: ./.build/src/registry/body.js
var body = __webpack_require__(44095);
// EXTERNAL MODULE: ./.build/src/registry/mask.js
var mask = __webpack_require__(72403);
;// CONCATENATED MODULE: ./.build/src/registry/retry-words.js
const goUnits = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001, ns: 0.000001 };
/** GHCR says it in words only: `retry-after: 1.16ms, allowed: 44000/minute`, with a Go duration. Milliseconds. */
function retryAfterInWords(message) {
    const words = /retry-after: ((?:\d+(?:\.\d+)?(?:h|ms|m|s|µs|us|ns))+)/i.exec(message)?.[1];
    if (words === undefined)
        return undefined;
    let total = 0;
    for (const [, number, unit] of words.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|µs|us|ns)/g))
        total += Number(number) * goUnits[unit];
    return total;
}

;// CONCATENATED MODULE: ./.build/src/registry/failure.js





/** An answer of a registry that is no success and no reason to try again. */
class RegistryError extends errors/* UserError */.yo {
    status;
    /** The distribution spec's code, e.g. `MANIFEST_UNKNOWN`; '' where there is none. */
    code;
    constructor(message, options) {
        super(message, { cure: options.cure });
        this.name = 'RegistryError';
        this.status = options.status;
        this.code = options.code;
    }
}
/**
 * The error for an answer: `Transient` where trying again may help, else one for people.
 *
 * @param what begins the sentence, e.g. `the manifest sha256:… of ghcr.io/o/n`
 * @param authorization of the request; no word of it comes back in the message
 */
async function failureOf(response, what, now, authorization) {
    const { code, message } = await spoken(response, authorization);
    const { status } = response;
    const said = [code, message].filter(Boolean).join(': ');
    const answered = `the registry answered ${status}${said ? ` (${said})` : ''}`;
    if ((0,retry/* isTransientStatus */.Dm)(status)) {
        const after = (0,retry/* retryAfter */.P9)(response.headers.get('retry-after'), now) ?? retryAfterInWords(message);
        return new retry/* Transient */.Rc(answered, { after });
    }
    return new RegistryError(`${what}: ${answered}`, { cure: cureFor(status, code), status, code });
}
/** The first error of the answer's body, in the distribution spec's form or as the first line of text. */
async function spoken(response, authorization) {
    const shown = (value) => (typeof value === 'string' ? clean(value, authorization) : '');
    const text = await (0,body/* wordsOf */.Z9)(response);
    try {
        const { errors, message, details } = JSON.parse(text);
        const first = errors?.[0];
        // Docker Hub's token service says `details`, others a bare `message`.
        return { code: shown(first?.code).slice(0, 60), message: shown(first?.message ?? message ?? details) };
    }
    catch {
        // A proxy's page of HTML tells nothing.
        return { code: '', message: text.trimStart().startsWith('<') ? '' : shown(text.split('\n', 1)[0]) };
    }
}
/** A registry's words as part of our messages: one line, not too long, without our own secrets. */
function clean(text, authorization) {
    const told = (0,mask/* withoutSecret */.Nt)(text, authorization);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal
    const line = told.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 297)}…` : line;
}
function cureFor(status, code) {
    if (status === 401 || status === 403 || code === 'DENIED' || code === 'UNAUTHORIZED')
        return 'See that the login may write there: for ghcr.io the workflow needs `permissions: packages: write`, and the package must grant its repository the role Write under Manage Actions access.';
    if (status === 404 || code === 'NAME_UNKNOWN')
        return 'See that the repository exists there, or that the login may create it.';
    if (status === 413)
        return 'The registry, or a proxy before it, limits the size of an upload.';
    if (code === 'DIGEST_INVALID' || code === 'SIZE_INVALID')
        return 'What arrived is not what was sent: a proxy on the way may change it. Run again.';
    if (status === 405 || code === 'UNSUPPORTED')
        return 'The registry does not offer this.';
    return 'The registry refuses it; its words are above.';
}


/***/ }),

/***/ 72403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ withoutSecret),
/* harmony export */   gz: () => (/* binding */ keepSecret),
/* harmony export */   wV: () => (/* binding */ basicOf)
/* harmony export */ });
/** `user:password` as it stands in `Authorization`, and in docker's files. */
function basicOf({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
/** Masks a login in every form in which somebody may print it. */
function keepSecret(host, login) {
    if (login.password === '')
        return;
    host.secret(login.password);
    host.secret(basicOf(login));
}
/** The text without what a request's `Authorization` told: a registry may send back the headers that it got. */
function withoutSecret(text, authorization) {
    const credential = /^\S+\s+(\S+)$/.exec(authorization ?? '')?.[1];
    if (credential === undefined)
        return text;
    const decoded = authorization?.startsWith('Basic ') ? Buffer.from(credential, 'base64').toString('utf8') : '';
    const password = decoded.slice(decoded.indexOf(':') + 1);
    return ([credential, decoded, password]
        // What is shorter stands in every second word.
        .filter((secret) => secret.length > 3)
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text));
}


/***/ }),

/***/ 97938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collected: () => (/* binding */ collected),
/* harmony export */   pieces: () => (/* binding */ pieces),
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);



/**
 * The source's bytes from an offset on. Read from the beginning, they are checked against the digest while they pass,
 * and the last chunk is held back when they are others: the registry never gets a whole blob that is wrong.
 */
async function* read(source, offset) {
    const hash = offset === 0 ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(source.digest)) : undefined;
    let held;
    let at = offset;
    for await (const chunk of source.open(offset)) {
        if (held)
            yield held;
        hash?.update(chunk);
        at += chunk.length;
        held = chunk;
    }
    const found = hash && `${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(source.digest)}:${hash.digest('hex')}`;
    if (at !== source.size || (found !== undefined && found !== source.digest))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`what is to be uploaded as ${source.digest} holds other bytes`, {
            cure: 'The layout folder is damaged: remove it and build again.',
        });
    if (held)
        yield held;
}
async function collected(chunks) {
    const all = [];
    for await (const chunk of chunks)
        all.push(chunk);
    return all.length === 1 && all[0] ? all[0] : Buffer.concat(all);
}
/** Pieces of exactly so many bytes; the last one may be shorter. */
async function* pieces(chunks, size) {
    let gathered = [];
    let length = 0;
    for await (const chunk of chunks) {
        let rest = chunk;
        while (length + rest.length >= size) {
            const head = rest.subarray(0, size - length);
            yield Buffer.concat([...gathered, head]);
            rest = rest.subarray(head.length);
            gathered = [];
            length = 0;
        }
        if (rest.length > 0) {
            gathered.push(rest);
            length += rest.length;
        }
    }
    if (length > 0)
        yield Buffer.concat(gathered);
}


/***/ })

};
