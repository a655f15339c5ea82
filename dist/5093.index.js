export const id = 5093;
export const ids = [5093];
export const modules = {

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

/***/ 15093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* reexport */ look),
  plan: () => (/* reexport */ plan),
  predicateTypes: () => (/* reexport */ predicate_types/* predicateTypes */.ZR),
  prepare: () => (/* reexport */ prepare),
  prepareVerifier: () => (/* reexport */ prepareVerifier),
  prove: () => (/* reexport */ prove),
  provenance: () => (/* reexport */ provenance),
  show: () => (/* reexport */ show),
  showProof: () => (/* reexport */ show_proof/* showProof */.G),
  signing: () => (/* reexport */ signing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/sign/signer/service-url.js

/** The address of the first service of a signing config's list that is valid now; undefined where none is. */
function serviceUrl(services, now) {
    if (!Array.isArray(services))
        return undefined;
    const valid = services.filter(is_record/* isRecord */.u).find(({ validFor }) => isValid(validFor, now));
    return typeof valid?.url === 'string' ? valid.url : undefined;
}
/** RFC 3339 instants; without an end it is valid for ever. */
function isValid(validFor, now) {
    if (!(0,is_record/* isRecord */.u)(validFor))
        return true;
    const { start, end } = validFor;
    const begun = typeof start !== 'string' || Date.parse(start) <= now.getTime();
    return begun && (typeof end !== 'string' || Date.parse(end) > now.getTime());
}

;// CONCATENATED MODULE: ./.build/src/sign/look.js






/** What `cosign … create` writes into each. */
const kinds = {
    'signing-config': 'application/vnd.dev.sigstore.signingconfig.',
    'trusted-root': 'application/vnd.dev.sigstore.trustedroot',
};
/** @throws InputError for files that are missing or none: they would be found when the image is out already */
async function look({ signingConfig, trustedRoot }, host) {
    const mistakes = [];
    const read = async (input, value) => {
        if (value === '' || (input === 'signing-config' && value === 'public'))
            return undefined;
        const path = (0,external_node_path_.isAbsolute)(value) ? value : (0,external_node_path_.join)(host.cwd, value);
        try {
            const document = (0,oci_document/* readRecord */.aE)(await (0,promises_.readFile)(path), 'the file');
            if (String(document.mediaType ?? '').startsWith(kinds[input]))
                return { path, document };
            mistakes.push({ input, value, problem: `is no ${input}`, cure: cureOf(input) });
        }
        catch (error) {
            mistakes.push({ input, value, problem: `cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, cure: cureOf(input) });
        }
        return undefined;
    };
    const [config, root] = [await read('signing-config', signingConfig), await read('trusted-root', trustedRoot)];
    (0,input/* failTogether */.b2)(mistakes);
    return {
        signingConfig: config && {
            path: config.path,
            log: serviceUrl(config.document.rekorTlogUrls, host.now()) !== undefined,
        },
        trustedRoot: root?.path,
    };
}
function cureOf(input) {
    return `Name a file that \`cosign ${input} create\` made.`;
}

;// CONCATENATED MODULE: ./.build/src/sign/signer/mode.js


/**
 * @throws InputError where inputs contradict each other
 * @throws UserError in Actions, where nothing can sign
 */
function modeOf(inputs, { kind, env }) {
    (0,input/* failTogether */.b2)(contradictions(inputs, env));
    const { sign, cosignKey } = inputs;
    if (sign === 'off')
        return { by: 'nobody', why: 'sign is off' };
    if (cosignKey !== undefined)
        return { by: 'key', key: cosignKey };
    if (hasIdToken(env))
        return { by: 'workflow' };
    if (sign === 'auto' && kind === 'terminal')
        return { by: 'nobody', why: 'no cosign-key was given, and there is no id token outside of Actions' };
    if (kind === 'terminal')
        throw new errors/* InputError */.dz([
            {
                input: 'sign',
                value: sign,
                problem: 'needs the id token of a job in GitHub Actions, which there is none of here',
                cure: 'On a laptop sign with a key: IMAGE_PIPELINE_COSIGN_KEY and IMAGE_PIPELINE_COSIGN_PASSWORD.',
            },
        ]);
    throw new errors/* UserError */.yo('nothing can sign the image: there is no cosign-key, and this job can get no OIDC id token', {
        cure: 'Add "id-token: write" to the permissions of the job (GitHub gives it to no pull request of a fork), give cosign-key, or set sign: off.',
    });
}
/** GitHub gives both to jobs with `id-token: write`, and to no others. */
function hasIdToken(env) {
    return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}
function contradictions(inputs, env) {
    const { sign, cosignKey, cosignPassword, signingConfig, trustedRoot } = inputs;
    const mistakes = [];
    if (sign === 'key' && cosignKey === undefined)
        mistakes.push({ input: 'cosign-key', problem: 'is missing', cure: 'Give the key, or set sign: keyless.' });
    if (sign === 'keyless' && cosignKey !== undefined)
        mistakes.push({
            input: 'cosign-key',
            problem: 'is given, and sign: keyless uses no key',
            cure: 'Leave it out, or set sign: key.',
        });
    if (cosignKey === undefined && cosignPassword !== '' && sign !== 'off')
        mistakes.push({ input: 'cosign-password', problem: 'is given without cosign-key', cure: 'Give both, or neither.' });
    if (cosignKey?.kind === 'variable' && !env[cosignKey.name])
        mistakes.push({
            input: 'cosign-key',
            problem: `names the variable ${cosignKey.name}, which is not there or empty`,
            cure: `Give it in env: of the step, e.g. ${cosignKey.name}: \${{ secrets.COSIGN_KEY }}.`,
        });
    if (sign !== 'off' && cosignKey === undefined && signingConfig !== '' && signingConfig !== 'public' && !trustedRoot)
        mistakes.push({
            input: 'trusted-root',
            problem: 'is missing: what a Sigstore of your own signed is verified by its own roots',
            cure: 'Give the file that `cosign trusted-root create` made.',
        });
    return mistakes;
}

;// CONCATENATED MODULE: ./.build/src/sign/plan.js


/**
 * @param made what this run makes that can be attested
 * @throws InputError, and UserError where nothing can sign
 */
function plan(inputs, facts, host, made) {
    const mode = modeOf(inputs, host);
    if (mode.by === 'nobody')
        return mode;
    const isPrivate = facts.repository.private !== false;
    const sigstore = sigstoreOf(inputs, facts, mode.by, isPrivate);
    const attest = inputs.attest.filter((kind) => made.includes(kind));
    if (mode.by === 'workflow' && inputs.signatureFormat !== 'bundle' && attest.length > 0 && !hasLog(sigstore))
        throw new errors/* InputError */.dz([
            {
                input: 'signature-format',
                value: inputs.signatureFormat,
                problem: 'has attestations that nobody could verify: in that format cosign needs the log, which this run does not use',
                cure: 'Use bundle; or enter signatures into the public log by signing-config: public; or sign with cosign-key; or set attest: none.',
            },
        ]);
    return {
        by: mode.by,
        signer: mode.by === 'workflow' ? 'this job’s workflow, by its id token' : keyWords[mode.key.kind],
        formats: inputs.signatureFormat === 'both' ? ['bundle', 'legacy'] : [inputs.signatureFormat],
        attest,
        sigstore,
        trustedRoot: facts.trustedRoot,
        notices: mode.by === 'workflow' && isPrivate ? privacy(sigstore) : [],
    };
}
const keyWords = { pem: 'the key in cosign-key', variable: 'the key in a variable', kms: 'the key in a KMS' };
function hasLog(sigstore) {
    return typeof sigstore === 'object' ? sigstore.log : sigstore === 'public';
}
function sigstoreOf({ signingConfig }, files, by, isPrivate) {
    if (signingConfig === 'public')
        return 'public';
    if (files.signingConfig)
        return { file: files.signingConfig.path, log: files.signingConfig.log };
    if (by === 'key')
        return 'none';
    return isPrivate ? 'public without log' : 'public';
}
function privacy(sigstore) {
    if (typeof sigstore === 'object')
        return [];
    const log = sigstore === 'public' ? 'signatures are entered into the public log, and ' : '';
    return [
        `sign: the repository is private; ${log}the certificates of the public Fulcio, which name the repository and its workflow, are public. cosign-key, or a private Sigstore by signing-config, keeps them to yourself.`,
    ];
}

// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
// EXTERNAL MODULE: ./.build/src/sign/signer/key.js
var key = __webpack_require__(58867);
;// CONCATENATED MODULE: ./.build/src/sign/cosign/cures.js
/** What cosign says when it fails → what a person can do. The first that matches; tried with cosign 3.1. */
const cures = [
    [/decryption failed/, 'cosign-password does not open cosign-key: give the password that the key was made with.'],
    [
        /unsupported pem type|decoding pem|invalid pem block|reading key|decrypt: invalid|unmarshal/i,
        'cosign-key is no key that cosign takes: give what `cosign generate-key-pair` wrote, or import one with `cosign import-key-pair`.',
    ],
    [
        /\btuf\b/i,
        'The roots of the public Sigstore could not be fetched: let the job reach tuf-repo-cdn.sigstore.dev, name a Sigstore of your own by signing-config and trusted-root, or sign with cosign-key.',
    ],
    [
        /retrieving ID token|ACTIONS_ID_TOKEN|fetching ambient OIDC/i,
        'No id token could be had: add "id-token: write" to the permissions of the job, or give cosign-key.',
    ],
    [
        /(?:fulcio|signing certificate|getting signer|signingCert).*(?:\b40[013]\b|invalid_grant|expired|unauthorized|error processing the identity token)/is,
        'Fulcio did not take the id token: it is expired, or not one of an issuer that it trusts. Run again; a private Sigstore must know the issuer.',
    ],
    [
        /signing bundle|fulcio|signing certificate|rekor|transparency log|tlog|timestamp/i,
        'A service of the Sigstore did not do its part: run again later. What is published has no tag yet.',
    ],
];
function cureFor(words) {
    return cures.find(([pattern]) => pattern.test(words))?.[1];
}

;// CONCATENATED MODULE: ./.build/src/sign/cosign/cosign.js





/** The variable by which a key given as text reaches cosign: never a file, never an argument. */
const keyVariable = 'IMAGE_PIPELINE_COSIGN_KEY';
/** `secrets`: what signs; undefined for one that only verifies. */
function cosign({ tool, folder, dockerConfig, host }, secrets) {
    // Helpers and KMS libraries look into the user's home; without these cosign gets an empty one.
    const kms = secrets?.key?.kind === 'kms' ? (0,key/* kmsVariables */.p9)(secrets.key.reference, Object.keys(host.env)) : [];
    const ownHome = dockerConfig.variables.length === 0 && secrets?.key?.kind !== 'kms';
    const values = {
        ...(ownHome ? { HOME: folder } : {}),
        DOCKER_CONFIG: dockerConfig.dir,
        // What it keeps of the public Sigstore's roots.
        TUF_ROOT: `${folder}/tuf`,
    };
    const run = async (args, names, more, signal) => {
        const env = (0,core_host/* childEnv */.g)(host.env, [...dockerConfig.variables, ...names], { ...values, ...more });
        const command = { tool: tool.path, args, env, cwd: folder, onStderr: host.log.debug };
        try {
            return await host.exec(signal ? { ...command, signal } : command);
        }
        catch (error) {
            if (!(error instanceof tool_error/* ToolError */.v))
                throw error;
            const cure = cureFor(error.stderr);
            throw cure === undefined ? error : new CosignError(error, cure);
        }
    };
    const idToken = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_ACTIONS'];
    return {
        signing(args, signal) {
            if (!secrets?.key)
                return run(args, idToken, {}, signal);
            const { key, password } = secrets;
            const own = key.kind === 'variable' ? [key.name] : kms;
            const pem = key.kind === 'pem' ? { [keyVariable]: key.pem } : {};
            return run(args, own, { COSIGN_PASSWORD: password, ...pem }, signal);
        },
        plain: (args, more = {}) => run(args, [], more),
    };
}
/** How cosign is told of the key. */
function keyArgument(key) {
    if (key.kind === 'kms')
        return key.reference;
    return `env://${key.kind === 'pem' ? keyVariable : key.name}`;
}
/** cosign's failure, with the cure for it. */
class CosignError extends errors/* UserError */.yo {
    status;
    constructor(error, cure) {
        super(error.message, { cure, cause: error });
        this.name = 'CosignError';
        this.status = error.status;
    }
}

;// CONCATENATED MODULE: ./.build/src/sign/proof/prepare-verifier.js




/**
 * A verifier for somebody who did not sign: it knows who must have signed, and no secret.
 *
 * @param trustedRoot absolute; undefined for the public Sigstore's roots, which only identities of workflows need
 * @throws UserError where those cannot be fetched, or the KMS does not give the key
 */
async function prepareVerifier(who, trustedRoot, world) {
    const folder = (0,external_node_path_.join)(await world.host.tempDir(), 'verify');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const identity = 'kms' in who ? await keyOf(who.kms, { ...world, folder }) : who;
    const program = cosign({ ...world, folder });
    const root = trustedRoot ?? (identity.by === 'key' ? undefined : (0,external_node_path_.join)(folder, 'trusted-root.json'));
    if (root !== undefined && trustedRoot === undefined)
        await fetchRoots(program, root);
    return {
        cosign: program,
        trust: {
            identity,
            trustedRoot: root,
            // A key's signature is good whenever it was made; a certificate was valid for minutes, which the log proves.
            log: identity.by === 'workflow',
            timestamps: false,
        },
    };
}
/** Once, in place of once for every manifest. */
async function fetchRoots(program, path) {
    try {
        await program.plain(['trusted-root', 'create', '--with-default-services=true', '--out', path]);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(error.message, {
            cure: 'Let this machine reach tuf-repo-cdn.sigstore.dev, or give the roots by --trusted-root.',
            cause: error,
        });
    }
}
async function keyOf(kms, world) {
    const asking = cosign(world, { key: { kind: 'kms', reference: kms }, password: '' });
    const { stdout } = await asking.signing(['public-key', '--key', kms]);
    return { by: 'key', publicKey: stdout };
}

// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/oci/images.js
var oci_images = __webpack_require__(15127);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/sign/statements/predicate-types.js
var predicate_types = __webpack_require__(35149);
;// CONCATENATED MODULE: ./.build/src/sign/cosign/arguments.js

/** A bundle in a file; nothing is written to the registry. */
function signArguments(reference, file, signing) {
    return ['sign', '--yes', ...signer(signing), '--upload=false', '--bundle', file, reference];
}
function attestArguments(reference, type, predicate, file, signing) {
    const what = ['--type', type, '--predicate', predicate];
    return ['attest', '--yes', ...signer(signing), ...what, '--no-upload=true', '--bundle', file, reference];
}
/** The tags `sha256-….sig`; cosign writes them itself. */
function legacySignArguments(reference, signing) {
    return ['sign', '--yes', ...legacySigner(signing), reference];
}
/** `sha256-….att`. @param replace takes away all that is there of the type, whoever signed it */
function legacyAttestArguments(reference, type, predicate, signing, replace) {
    const what = ['--type', type, '--predicate', predicate, ...(replace ? ['--replace=true'] : [])];
    return ['attest', '--yes', ...legacySigner(signing), ...what, reference];
}
/** The variable that holds the public key. */
const publicKeyVariable = 'IMAGE_PIPELINE_PUBLIC_KEY';
function verifyArguments(reference, format, trust) {
    return ['verify', '--output', 'json', ...formatOf(format), ...trustArguments(trust), reference];
}
/** Prints the envelopes of what was verified, one a line. */
function verifyAttestationArguments(reference, type, format, trust) {
    return [
        ...['verify-attestation', '--output', 'json', '--type', type],
        ...formatOf(format),
        ...trustArguments(trust),
        reference,
    ];
}
function formatOf(format) {
    return format === 'legacy' ? ['--new-bundle-format=false'] : [];
}
function trustArguments({ identity, trustedRoot, log, timestamps }) {
    return [
        ...identityArguments(identity),
        ...(trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]),
        ...(log ? [] : ['--insecure-ignore-tlog=true']),
        ...(timestamps ? ['--use-signed-timestamps=true'] : []),
    ];
}
function identityArguments(identity) {
    if (identity.by === 'key')
        return ['--key', `env://${publicKeyVariable}`];
    const { subject, issuer } = identity;
    const name = typeof subject === 'string' ? 'certificate-identity' : 'certificate-identity-regexp';
    // The whole name: part of one can be written by whoever may name a branch.
    const text = typeof subject === 'string' ? subject : `^(?:${subject.pattern})$`;
    return [`--${name}`, text, '--certificate-oidc-issuer', issuer];
}
function signer({ key, services }) {
    const roots = services.trustedRoot === undefined ? [] : ['--trusted-root', services.trustedRoot];
    return [...who(key), '--signing-config', services.config, ...roots];
}
function legacySigner({ key, services }) {
    const { fulcio, log, timestamps } = services;
    return [
        ...who(key),
        ...['--new-bundle-format=false', '--use-signing-config=false'],
        ...(fulcio === undefined ? [] : ['--fulcio-url', fulcio]),
        ...(log === undefined ? ['--tlog-upload=false'] : ['--rekor-url', log]),
        ...(timestamps === undefined ? [] : ['--timestamp-server-url', timestamps]),
    ];
}
function who(key) {
    return key === undefined ? ['--oidc-provider', 'github-actions'] : ['--key', keyArgument(key)];
}

// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
;// CONCATENATED MODULE: ./.build/src/sign/cosign/bundle.js



/** The media type of what cosign 3 writes, and the artifact type of the manifest that carries it. */
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Annotations by which cosign tells bundles apart. */
const bundleAnnotations = {
    content: 'dev.sigstore.bundle.content',
    predicateType: 'dev.sigstore.bundle.predicateType',
};
/** Reads a bundle; nothing of it is verified. @throws BrokenImage where it is none */
function readBundle(bytes) {
    const { dsseEnvelope } = (0,oci_document/* readRecord */.aE)(bytes, 'the bundle');
    const payload = (0,is_record/* isRecord */.u)(dsseEnvelope) ? dsseEnvelope.payload : undefined;
    if (typeof payload !== 'string')
        throw new oci_document/* BrokenImage */.bb('the bundle holds no statement');
    return { bytes, payload, statement: readStatement(payload) };
}
/** @param payload base64 of the statement's JSON */
function readStatement(payload) {
    const { predicateType, subject, predicate } = (0,oci_document/* readRecord */.aE)(Buffer.from(payload, 'base64'), 'the statement');
    if (typeof predicateType !== 'string')
        throw new oci_document/* BrokenImage */.bb('the statement has no predicateType');
    return {
        predicateType,
        subjects: Array.isArray(subject) ? subject.flatMap(digestsOf) : [],
        predicate: (0,is_record/* isRecord */.u)(predicate) ? predicate : {},
    };
}
function digestsOf(subject) {
    if (!(0,is_record/* isRecord */.u)(subject) || !(0,is_record/* isRecord */.u)(subject.digest))
        return [];
    return Object.entries(subject.digest).flatMap(([algorithm, hex]) => {
        const digest = `${algorithm}:${hex}`;
        return (0,oci_digest/* isDigest */.Bc)(digest) ? [digest] : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/sign/cosign/verified.js








/**
 * Those of the wanted predicate types that the identity signed for this manifest. `cosign verify` alone would pass for
 * an SBOM's attestation without any signature: so the types are read, and whoever asks demands that of the signature.
 */
async function verifiedTypes(repository, digest, format, wanted, verifier) {
    const reference = (0,oci_reference/* referenceName */.z$)({ ...repository, digest });
    const { cosign, trust } = verifier;
    const answer = await ask(() => cosign.plain(verifyArguments(reference, format, trust), verified_keyOf(trust)));
    const why = 'why' in answer ? answer.why : '';
    const types = 'why' in answer ? [] : entriesOf(answer.stdout).flatMap((entry) => typeOf(entry, digest, format));
    if (format === 'bundle')
        return { types: new Set(types), why };
    // Tags hold signatures and attestations apart.
    const others = await Promise.all(wanted.map(async (type) => {
        if (type === predicate_types/* predicateTypes */.ZR.signature)
            return [];
        const found = await verifiedStatements(repository, digest, type, format, verifier);
        return found.length > 0 ? [type] : [];
    }));
    return { types: new Set([...types, ...others.flat()]), why };
}
function typeOf({ critical }, digest, format) {
    if (!(0,is_record/* isRecord */.u)(critical) || !(0,is_record/* isRecord */.u)(critical.image))
        return [];
    if (critical.image['docker-manifest-digest'] !== digest || typeof critical.type !== 'string')
        return [];
    // Where there are no bundles cosign looks at the older tags, also when it was asked for bundles.
    const isLegacy = critical.type === legacySignature;
    if (isLegacy !== (format === 'legacy'))
        return [];
    return [isLegacy ? predicate_types/* predicateTypes */.ZR.signature : critical.type];
}
/** Statements of one type that the identity signed for this manifest. */
async function verifiedStatements(repository, digest, type, format, { cosign, trust }) {
    const reference = (0,oci_reference/* referenceName */.z$)({ ...repository, digest });
    const args = verifyAttestationArguments(reference, type, format, trust);
    const answer = await ask(() => cosign.plain(args, verified_keyOf(trust)));
    if ('why' in answer)
        return [];
    return answer.stdout.split('\n').flatMap((line) => {
        const envelope = line.trim() === '' ? undefined : parsed(line);
        if (!(0,is_record/* isRecord */.u)(envelope) || typeof envelope.payload !== 'string')
            return [];
        const statement = readStatement(envelope.payload);
        const isMeant = statement.predicateType === type && statement.subjects.includes(digest);
        return isMeant ? [{ ...statement, payload: envelope.payload, signatures: envelopeSignatures(envelope) }] : [];
    });
}
/** Signatures of a DSSE envelope, base64. */
function envelopeSignatures({ signatures }) {
    const given = Array.isArray(signatures) ? signatures.filter(is_record/* isRecord */.u) : [];
    return given.map(({ sig }) => (typeof sig === 'string' ? sig : ''));
}
/** cosign's name of its own kind of payload, before it signed statements. */
const legacySignature = 'cosign container image signature';
function verified_keyOf({ identity }) {
    return identity.by === 'key' ? { [publicKeyVariable]: identity.publicKey } : {};
}
/** Statuses by which cosign says that it looked and what it looked for is not there. */
const verdicts = [10, 12, 13];
/** The same in words. Behind them stands what strangers wrote into certificates: only the beginning counts. */
const verdict = /^(?:no matching (?:signatures|attestations)|no signatures found|found no attestations|none of the )/;
/** cosign’s words where it could not look, which says nothing of the image. */
const couldNotAsk = /(?:read|load|pars)\w* trusted root|unsupported \w+ media type|parsing regexp|unknown public key|loading public key|dial tcp|no such host|x509:/i;
/** A registry's answer that is none. What it does not have it says by a code. */
const notAnswered = /(?:^|: )(?:GET|Get|HEAD|Head) "?https?:\/\/\S+ (?!(?:MANIFEST|BLOB|NAME)_UNKNOWN|NOT_FOUND|unexpected status code 404)/;
async function ask(work) {
    try {
        return await work();
    }
    catch (error) {
        const failure = error instanceof CosignError ? error.cause : error;
        if (error instanceof errors/* InterruptedError */.p4 || !(failure instanceof tool_error/* ToolError */.v))
            throw error;
        const [, words = ''] = /(?:^|\s)Error: ([\s\S]*)$/.exec(failure.message) ?? [];
        if (!verdicts.includes(failure.status) && !verdict.test(words)) {
            if (notAnswered.test(words))
                throw new errors/* UserError */.yo(failure.message, {
                    cure: 'The registry did not answer: run again later, and see that the login may read this repository.',
                    cause: failure,
                });
            if (couldNotAsk.test(words || failure.message))
                throw error;
        }
        // "Not verified" is an answer, whatever status it has: 10 for no signature, 1 for another key or identity.
        return { why: failure.message };
    }
}
/** One list a manifest. */
function entriesOf(stdout) {
    return stdout.split('\n').flatMap((line) => {
        const list = line.trim().startsWith('[') ? parsed(line) : undefined;
        return Array.isArray(list) ? list.filter(is_record/* isRecord */.u) : [];
    });
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/src/sign/signer/identity.js



/**
 * What the token says of itself. Its signature is Fulcio's to check.
 *
 * @throws UserError where it is no such token
 */
function claimsOf(token) {
    const [, payload = ''] = token.split('.');
    try {
        const claims = (0,oci_document/* readRecord */.aE)(Buffer.from(payload, 'base64url'), 'the id token');
        const { iss, job_workflow_ref: workflow } = claims;
        if (typeof iss === 'string' && typeof workflow === 'string' && workflow !== '')
            return claims;
    }
    catch {
        // Told below: what the parser would quote is a secret.
    }
    throw new errors/* UserError */.yo('the OIDC id token does not say which workflow it was given to', {
        cure: 'Sign in a job of GitHub Actions, or with cosign-key.',
    });
}
/** As Fulcio writes it into certificates for GitHub's tokens: the workflow that runs, not its caller. */
function workflowIdentity({ iss, job_workflow_ref }, serverUrl) {
    return { by: 'workflow', subject: `${serverUrl}/${job_workflow_ref}`, issuer: iss };
}
/** In words that fit behind "signed by". */
function identityText(identity) {
    if (identity.by === 'key')
        return `the key ${fingerprint(identity.publicKey)}`;
    return typeof identity.subject === 'string' ? identity.subject : `a name that /${identity.subject.pattern}/ matches`;
}
/** `sha256:0123456789abcdef…` of the public key as DER: which of several keys it is. */
function fingerprint(pem) {
    const der = (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' });
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(der).digest('hex').slice(0, 16)}…`;
}

// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/sign/proof/missing.js


/**
 * What should be there and is not: the signature of every manifest, the provenance of every manifest, an SBOM and a scan
 * of every platform. An image without an index is its own platform.
 */
function missingOf(manifests, demanded) {
    const alone = manifests.length === 1;
    return manifests.flatMap((manifest) => {
        const { types, platform, digest, isImage } = manifest;
        const lacks = (...some) => !some.some((type) => types.has(type));
        const missing = [
            lacks(predicate_types/* predicateTypes */.ZR.signature) ? (0,predicate_types/* nameOfType */.xH)(predicate_types/* predicateTypes */.ZR.signature) : '',
            demanded.includes('sbom') && isImage && lacks(predicate_types/* predicateTypes */.ZR.spdx, predicate_types/* predicateTypes */.ZR.cyclonedx) ? 'SBOM' : '',
            demanded.includes('scan') && isImage && lacks(predicate_types/* predicateTypes */.ZR.vulnerabilities) ? 'scan' : '',
            demanded.includes('provenance') && lacks(predicate_types/* predicateTypes */.ZR.provenance) ? 'provenance' : '',
        ].filter(Boolean);
        const why = types.size === 0 && manifest.why !== '' ? ` (${(0,plain/* plain */.p)(manifest.why, 500)})` : '';
        return missing.length === 0
            ? []
            : [`${(0,plain/* plain */.p)(platform, 100) || (alone ? 'image' : 'index')} ${digest}: no ${missing.join(', ')}${why}`];
    });
}

;// CONCATENATED MODULE: ./.build/src/sign/proof/read-predicate.js

/** The newest of several scans. */
function readScan(statements) {
    return newest(statements.map(({ predicate }) => ({
        finished: dateOf(itemOf(predicate.metadata).scanFinishedOn),
        counts: countsOf(predicate),
        result: itemOf(predicate.scanner).result,
    })));
}
/** The newest of several runs. */
function readProvenance(statements) {
    return newest(statements.map(({ predicate }) => provenanceOf(predicate)));
}
function newest(all) {
    return [...all].sort((one, other) => (other.finished?.getTime() ?? 0) - (one.finished?.getTime() ?? 0))[0];
}
function countsOf({ scanner }) {
    const counts = {};
    for (const result of itemsOf(itemOf(itemOf(scanner).result).Results))
        for (const { Severity } of itemsOf(result.Vulnerabilities)) {
            const severity = textOf(Severity) || 'UNKNOWN';
            counts[severity] = (counts[severity] ?? 0) + 1;
        }
    return counts;
}
/** SLSA provenance v1, of whatever build type. */
function provenanceOf(predicate) {
    const { externalParameters, resolvedDependencies } = itemOf(predicate.buildDefinition);
    const { builder, metadata } = itemOf(predicate.runDetails);
    const { path, ref, repository } = itemOf(itemOf(externalParameters).workflow);
    const source = itemsOf(resolvedDependencies).find(({ digest }) => textOf(itemOf(digest).gitCommit) !== '') ?? {};
    const commit = textOf(itemOf(source.digest).gitCommit);
    const more = itemOf(source.annotations).uncommittedChanges === true ? ', with changes that no commit holds' : '';
    return {
        commit: `${commit}${more}`,
        repository: textOf(repository),
        workflow: [path, ref].map(textOf).filter(Boolean).join('@'),
        builder: textOf(itemOf(builder).id),
        finished: dateOf(itemOf(metadata).finishedOn),
    };
}
function itemOf(value) {
    return (0,is_record/* isRecord */.u)(value) ? value : {};
}
function itemsOf(value) {
    return Array.isArray(value) ? value.filter(is_record/* isRecord */.u) : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function dateOf(value) {
    const instant = Date.parse(textOf(value));
    return Number.isNaN(instant) ? undefined : new Date(instant);
}

;// CONCATENATED MODULE: ./.build/src/sign/proof/prove.js












const prove_all = Object.values(predicate_types/* predicateTypes */.ZR);
/**
 * What is proven of an image: of its index and of each platform. What BuildKit put beside them is not looked at.
 *
 * @throws UserError where there is no such image
 */
async function prove(reference, demanded, verifier, registry) {
    const root = await registry.getManifest(reference, reference.digest ?? reference.tag ?? 'latest');
    if (!root)
        throw new errors/* UserError */.yo(`${(0,oci_reference/* referenceName */.z$)(reference.digest ? reference : { ...reference, tag: reference.tag ?? 'latest' })} is not there`, {
            cure: 'Check the name, and that the login may read it.',
        });
    const images = await imagesBelow(root, reference, registry, new Set([root.digest]));
    const atOnce = (0,slots/* slots */.Q)(4);
    // One run made all of it: its provenance is read once. Scans are of images, not of the index.
    const contents = [predicate_types/* predicateTypes */.ZR.vulnerabilities];
    const ofRoot = images.length === 0 ? [predicate_types/* predicateTypes */.ZR.provenance, ...contents] : [predicate_types/* predicateTypes */.ZR.provenance];
    const manifests = await (0,all_ended/* allEnded */.C)([
        proveOne({ reference, digest: root.digest, platform: '', isImage: images.length === 0, contents: ofRoot }, verifier, atOnce),
        ...images.map((image) => proveOne({ reference, ...image, contents }, verifier, atOnce)),
    ]);
    return {
        reference: `${(0,oci_reference/* repositoryName */.aR)(reference)}@${root.digest}`,
        signer: identityText(verifier.trust.identity),
        manifests,
        missing: missingOf(manifests, demanded),
    };
}
/** Indexes inside one another. Nobody nests more than two. */
const deepest = 4;
/** Manifests that an image is made of; each of them is asked for. */
const mostManifests = 500;
/** Whatever the registry calls it: what has entries is an index, and each of them is somebody's image. */
async function imagesBelow({ bytes }, reference, registry, known, depth = 1) {
    // What is listed again says nothing new.
    const images = (0,oci_images/* imagesIn */.o)((0,oci_document/* readDocument */.u0)(bytes).manifests).filter(({ manifest: { digest } }) => {
        const isNew = !known.has(digest);
        known.add(digest);
        return isNew;
    });
    if (known.size > mostManifests)
        throw new oci_document/* BrokenImage */.bb(`the index lists more than ${mostManifests} manifests`);
    const below = await (0,all_ended/* allEnded */.C)(images.map(async ({ manifest: { digest, mediaType }, platform }) => {
        if (!(0,manifest/* isIndexType */.$U)(mediaType))
            return [{ digest, platform, isImage: true }];
        const inner = depth < deepest ? await registry.getManifest(reference, digest) : undefined;
        if (!inner)
            throw new oci_document/* BrokenImage */.bb(`the index ${digest} inside of it cannot be read`);
        const inside = await imagesBelow(inner, reference, registry, known, depth + 1);
        // One that lists nothing may be an image in disguise.
        return [{ digest, platform: 'inner index', isImage: (0,oci_document/* readDocument */.u0)(inner.bytes).manifests.length === 0 }, ...inside];
    }));
    return below.flat();
}
/**
 * What cosign 3 writes, with an entry in a log or, as private repositories have it, a timestamp; where that holds no
 * signature, what cosign 2 wrote.
 */
function waysOf(verifier) {
    const { trust } = verifier;
    const byTimestamp = { ...verifier, trust: { ...trust, log: false, timestamps: true } };
    return [
        { format: 'bundle', by: verifier },
        ...(trust.log ? [{ format: 'bundle', by: byTimestamp }] : []),
        { format: 'legacy', by: verifier },
        ...(trust.log ? [{ format: 'legacy', by: byTimestamp }] : []),
    ];
}
async function proveOne(asked, verifier, atOnce) {
    let first;
    for (const way of waysOf(verifier)) {
        const proof = await proveBy(way, asked, atOnce);
        if (proof.types.has(predicate_types/* predicateTypes */.ZR.signature))
            return proof;
        first ??= proof;
    }
    if (!first)
        throw new Error('there is no way to verify anything');
    return first;
}
/** Side by side, not one after what the other found: each start of cosign is a tenth of a second. */
async function proveBy({ format, by }, { reference, digest, platform, isImage, contents }, atOnce) {
    const read = async (type) => contents.includes(type) ? atOnce(() => verifiedStatements(reference, digest, type, format, by)) : [];
    const [{ types, why }, runs, scans] = await Promise.all([
        atOnce(() => verifiedTypes(reference, digest, format, prove_all, by)),
        read(predicate_types/* predicateTypes */.ZR.provenance),
        read(predicate_types/* predicateTypes */.ZR.vulnerabilities),
    ]);
    return {
        digest,
        platform,
        isImage,
        types: new Set(prove_all.filter((type) => types.has(type))),
        scan: readScan(scans),
        provenance: readProvenance(runs),
        why,
    };
}

// EXTERNAL MODULE: ./.build/src/sign/proof/show-proof.js
var show_proof = __webpack_require__(14904);
// EXTERNAL MODULE: ./.build/src/oci/blob.js
var blob = __webpack_require__(6454);
// EXTERNAL MODULE: ./.build/src/oci/referrer.js
var oci_referrer = __webpack_require__(74502);
;// CONCATENATED MODULE: ./.build/src/sign/beside/attach.js






/** @param created one instant for all, so that what is written again is the same */
function attachments(registry, created) {
    const sent = new Map();
    // One that several manifests share is sent by one of them: registries stumble over two who write the same at once.
    const send = (image, digest, bytes) => {
        const key = `${(0,oci_reference/* repositoryName */.aR)(image)} ${digest}`;
        const known = sent.get(key) ?? registry.putBlob(image, (0,blob/* bytesBlob */.X)(digest, bytes));
        sent.set(key, known);
        return known;
    };
    const upload = async (image, { bytes }) => {
        await (0,all_ended/* allEnded */.C)([send(image, oci_referrer/* emptyObject */.vB.digest, oci_referrer/* emptyObject */.vB.bytes), send(image, (0,oci_digest/* digestOf */.ol)(bytes), bytes)]);
    };
    const referrer = ({ manifest }, { bytes, statement }) => (0,oci_referrer/* referrerOf */.N1)(manifest, { mediaType: bundleType, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length }, bundleType, {
        'org.opencontainers.image.created': created.toISOString().replace(/\.\d+Z$/, 'Z'),
        [bundleAnnotations.content]: 'dsse-envelope',
        [bundleAnnotations.predicateType]: statement.predicateType,
    });
    return {
        upload,
        async attach(image, subject, bundles, replaced) {
            await (0,all_ended/* allEnded */.C)(bundles.map((bundle) => upload(image, bundle)));
            const referrers = bundles.map((bundle) => referrer(subject, bundle));
            const tag = await registry.attach(image, subject.manifest.digest, referrers, { replaced });
            // Where the registry keeps the list, what is to leave it must go; one that deletes nothing shows the older too.
            if (tag === undefined)
                for (const digest of replaced)
                    await registry.deleteManifest(image, digest).catch(() => { });
            return tag;
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/sign/beside/legacy.js




/**
 * The tags `sha256-….sig` and `.att`, written by cosign itself: one after another, because each adds to what is there. `say` hears of each tag; of the
 * types in `replaces` nothing but what we wrote is there.
 */
async function signLegacy(image, subject, lacking, { predicate }, { cosign, signing }, { replaces, say }) {
    const tag = (0,oci_referrer/* referrersTag */.LN)(subject.manifest.digest);
    const reference = (0,oci_reference/* referenceName */.z$)({ ...image, digest: subject.manifest.digest });
    if (lacking.includes(predicate_types/* predicateTypes */.ZR.signature)) {
        await cosign.signing(legacySignArguments(reference, signing));
        say(`${tag}.sig`);
    }
    for (const attestation of subject.attestations) {
        if (!lacking.includes(attestation.type))
            continue;
        const path = await predicate(subject, attestation);
        await cosign.signing(legacyAttestArguments(reference, attestation.type, path, signing, replaces.includes(attestation.type)));
        say(`${tag}.att`);
    }
}

// EXTERNAL MODULE: ./.build/src/registry/failure.js + 1 modules
var failure = __webpack_require__(59897);
;// CONCATENATED MODULE: ./.build/src/sign/beside/present.js








/** What our identity has put on a manifest before. */
async function presentTypes(registry, repository, subject, format, wanted, verifier) {
    // cosign is not asked about what nobody ever signed.
    const something = format === 'bundle'
        ? (await candidates(registry, repository, subject)).length > 0
        : (await registry.headManifest(repository, `${(0,oci_referrer/* referrersTag */.LN)(subject)}.sig`)) !== undefined;
    return something ? (await verifiedTypes(repository, subject, format, wanted, verifier)).types : new Set();
}
/** Manifests of the bundles of one type that our identity put on a subject: what a newer one stands in for. */
async function ownBundles(registry, repository, subject, type, verifier, host) {
    const verified = await verifiedStatements(repository, subject, type, 'bundle', verifier);
    const payloads = new Set(verified.map(({ payload }) => payload));
    if (payloads.size === 0)
        return [];
    // Anybody may attach anything of any size: a few at once, and only what says to be of this type.
    const atOnce = (0,slots/* slots */.Q)(2);
    const found = await Promise.all((await candidates(registry, repository, subject)).map((candidate) => atOnce(async () => {
        try {
            const bundle = await bundleOf(registry, repository, candidate, type);
            return bundle && payloads.has(bundle.payload) ? [candidate.digest] : [];
        }
        catch (error) {
            const isGone = error instanceof failure/* RegistryError */.gl && error.status === 404;
            if (!(error instanceof oci_document/* BrokenImage */.bb || isGone))
                throw error;
            host.log.debug(`the referrer ${candidate.digest}: ${(0,errors/* messageOf */.bD)(error)}`);
            return [];
        }
    })));
    return found.flat();
}
/** cosign itself lists its bundles by the type of their empty config where there is no referrers API. */
async function candidates(registry, repository, subject) {
    const listed = await registry.referrers(repository, subject);
    return listed.filter(({ artifactType }) => [undefined, manifest/* mediaTypes */.Ib.empty, bundleType].some((type) => type === artifactType));
}
/** Bytes; cosign reads no longer ones. */
const largestBundle = 128 * 1024 * 1024;
async function bundleOf(registry, repository, { digest }, type) {
    const manifest = await registry.getManifest(repository, digest);
    if (!manifest)
        return undefined;
    const { annotations, layers } = (0,oci_document/* readDocument */.u0)(manifest.bytes);
    const [layer] = layers;
    const said = annotations[bundleAnnotations.predicateType];
    if (layer?.mediaType !== bundleType || (said !== undefined && said !== type))
        return undefined;
    if (layer.size > largestBundle)
        return undefined;
    return readBundle(await blobBytes(registry, repository, layer.digest));
}
async function blobBytes(registry, repository, digest) {
    const chunks = [];
    let size = 0;
    for await (const chunk of registry.getBlob(repository, digest)) {
        size += chunk.length;
        if (size > largestBundle)
            throw new oci_document/* BrokenImage */.bb(`the bundle ${digest} has more than ${largestBundle} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/**
 * Whether all attestations of a type that cosign 2's tag has are our own: then the newer one may take their place. What
 * each is of its payload says, by which cosign replaces, and not the annotation that its writer may have left out.
 */
async function ownsAll(registry, repository, subject, type, verifier) {
    const found = await registry.getManifest(repository, `${(0,oci_referrer/* referrersTag */.LN)(subject)}.att`);
    const layers = found ? (0,oci_document/* readDocument */.u0)(found.bytes).layers : [];
    const verified = await verifiedStatements(repository, subject, type, 'legacy', verifier);
    const ours = new Set(verified.map(({ payload, signatures }) => JSON.stringify([payload, signatures])));
    for (const { digest, size } of layers) {
        if (size > largestBundle)
            return false;
        try {
            const envelope = (0,oci_document/* readRecord */.aE)(await blobBytes(registry, repository, digest), 'the envelope');
            const { payload } = envelope;
            if (typeof payload !== 'string')
                return false;
            const isOurs = ours.has(JSON.stringify([payload, envelopeSignatures(envelope)]));
            if (!isOurs && readStatement(payload).predicateType === type)
                return false;
        }
        catch (error) {
            // Of what cannot be read nobody knows whose it is.
            if (error instanceof oci_document/* BrokenImage */.bb || error instanceof failure/* RegistryError */.gl)
                return false;
            throw error;
        }
    }
    return true;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var platform = __webpack_require__(78390);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/src/sign/statements/same-scan.js


/** Whether two predicates tell of the same scan: cosign writes what it is given in its own order and its own clock. */
function isSameScan(one, other) {
    return Object.is(finished(one), finished(other)) && (0,external_node_util_.isDeepStrictEqual)(result(one), result(other));
}
function finished({ metadata }) {
    const said = (0,is_record/* isRecord */.u)(metadata) ? metadata.scanFinishedOn : undefined;
    return typeof said === 'string' ? new Date(said).getTime() : Number.NaN;
}
function result({ scanner }) {
    return (0,is_record/* isRecord */.u)(scanner) ? scanner.result : undefined;
}

;// CONCATENATED MODULE: ./.build/src/sign/statements/statements.js













/** @param image the name that statements give their subject */
function statements(image, signer) {
    const atOnce = (0,slots/* slots */.Q)(Math.max(2, Math.min(4, (0,external_node_os_.availableParallelism)())));
    const made = new Map();
    // The first failure ends all others: a service that is down would be asked for each, and for long.
    const failed = new AbortController();
    const nameOf = ({ manifest }, type) => `${(0,platform/* platformSlug */.DN)((0,predicate_types/* nameOfType */.xH)(type))}-${(0,oci_digest/* hexOf */.ZD)(manifest.digest)}`;
    const predicate = async (subject, { type, predicate }) => {
        if (typeof predicate === 'string')
            return predicate;
        const path = (0,external_node_path_.join)(signer.folder, `${nameOf(subject, type)}.predicate.json`);
        await (0,promises_.writeFile)(path, JSON.stringify(predicate));
        return path;
    };
    const make = async (subject, type) => {
        const { digest } = subject.manifest;
        const reference = (0,oci_reference/* referenceName */.z$)({ ...image, digest });
        const file = (0,external_node_path_.join)(signer.folder, `${nameOf(subject, type)}.sigstore.json`);
        const attestation = subject.attestations.find((one) => one.type === type);
        if (type !== predicate_types/* predicateTypes */.ZR.signature && !attestation)
            throw new Error(`${type} was not planned for ${digest}`);
        const args = attestation
            ? attestArguments(reference, type, await predicate(subject, attestation), file, signer.signing)
            : signArguments(reference, file, signer.signing);
        await signer.cosign.signing(args, failed.signal);
        return checked(readBundle(await (0,promises_.readFile)(file)), digest, type);
    };
    const unlessFailed = async (work) => {
        if (failed.signal.aborted)
            throw failed.signal.reason;
        try {
            return await work();
        }
        catch (error) {
            if (!failed.signal.aborted)
                failed.abort(error);
            throw failed.signal.reason;
        }
    };
    const bundle = (subject, type) => {
        const key = nameOf(subject, type);
        const known = made.get(key) ?? atOnce(() => unlessFailed(() => make(subject, type)));
        made.set(key, known);
        return known;
    };
    return {
        predicate,
        bundle,
        async recognize(subject, type, format) {
            const attestation = subject.attestations.find((one) => one.type === type);
            if (format === 'bundle' || !attestation) {
                const { payload } = await bundle(subject, type);
                return (found) => found.payload === payload;
            }
            const given = JSON.parse(await (0,promises_.readFile)(await predicate(subject, attestation), 'utf8'));
            return (found) => (0,is_record/* isRecord */.u)(given) && isSameScan(found.predicate, given);
        },
    };
}
/** A program that says it did is not enough: what it wrote is what is published. */
function checked(bundle, digest, type) {
    const { predicateType, subjects } = bundle.statement;
    if (predicateType === type && subjects.length === 1 && subjects[0] === digest)
        return bundle;
    throw new errors/* UserError */.yo(`cosign signed something else than the ${(0,predicate_types/* nameOfType */.xH)(type)} of ${digest}`, {
        cure: 'Use the pinned version: leave cosign out of the input tools.',
    });
}

;// CONCATENATED MODULE: ./.build/src/sign/statements/work.js

/** Everything that is to be there of a subject: its signature first. */
function typesOf({ attestations }) {
    return [predicate_types/* predicateTypes */.ZR.signature, ...attestations.map(({ type }) => type)];
}

;// CONCATENATED MODULE: ./.build/src/sign/run.js













function signing(signer, { images, subjects }, registry, host) {
    const [first] = images;
    if (!first)
        throw new Error('there is no image to sign');
    const made = statements(first, signer);
    // cosign reads all of a manifest's bundles: more at once would only wait for the disk and the registry.
    const looking = (0,slots/* slots */.Q)(4);
    const beside = attachments(registry, host.now());
    const written = new Set();
    let tasks = [];
    const look = async (image, subject, format) => {
        const { digest } = subject.manifest;
        const wanted = typesOf(subject);
        const there = await looking(() => presentTypes(registry, image, digest, format, wanted, signer));
        const kept = wanted.filter((type) => there.has(type) && !(0,predicate_types/* isRenewed */.jE)(type));
        const lacking = wanted.filter((type) => !kept.includes(type));
        const old = lacking.filter((type) => there.has(type));
        const replaced = await (0,all_ended/* allEnded */.C)(format === 'bundle'
            ? old.map((type) => looking(() => ownBundles(registry, image, digest, type, signer, host)))
            : []);
        const alone = await (0,all_ended/* allEnded */.C)(format === 'legacy' ? old.map((type) => looking(() => ownsAll(registry, image, digest, type, signer))) : []);
        const replaces = old.filter((_, at) => alone[at]);
        return { image, subject, format, kept, lacking, replaced: replaced.flat(), replaces };
    };
    const attach = async ({ image, subject, format, lacking, replaced, replaces }) => {
        if (lacking.length === 0)
            return;
        const say = (tag) => written.add((0,oci_reference/* referenceName */.z$)({ ...image, tag }));
        if (format === 'legacy')
            return signLegacy(image, subject, lacking, made, signer, { replaces, say });
        const bundles = await (0,all_ended/* allEnded */.C)(lacking.map((type) => made.bundle(subject, type)));
        const tag = await beside.attach(image, subject, bundles, replaced);
        if (tag !== undefined)
            say(tag);
    };
    const missingOf = async ({ image, subject, format, lacking }) => {
        const wanted = typesOf(subject);
        const { digest } = subject.manifest;
        const { types, why } = await looking(() => verifiedTypes(image, digest, format, wanted, signer));
        // Of what was renewed the older one may still be there: it must be this run's.
        const renewed = lacking.filter((type) => (0,predicate_types/* isRenewed */.jE)(type) && types.has(type));
        const stale = await (0,all_ended/* allEnded */.C)(renewed.map(async (type) => {
            const isOurs = await made.recognize(subject, type, format);
            const found = await looking(() => verifiedStatements(image, digest, type, format, signer));
            return found.some(isOurs) ? [] : [type];
        }));
        return { types: wanted.filter((type) => !types.has(type) || stale.flat().includes(type)), why };
    };
    /** What is missing in the end. What another writer's list of referrers lost is put there again, once. */
    const verifyOne = async (task) => {
        const missing = await missingOf(task);
        if (missing.types.length === 0 || task.format === 'legacy')
            return missing;
        host.log.warning(`${nameOf(task)}: ${missing.types.map(predicate_types/* nameOfType */.xH).join(', ')} cannot be verified; it is written again, in case another writer overwrote it`);
        await attach({ ...task, lacking: missing.types });
        return missingOf(task);
    };
    const bundled = () => tasks.filter(({ format }) => format === 'bundle');
    let begun;
    const lookAndSign = async () => {
        tasks = await (0,all_ended/* allEnded */.C)(images.flatMap((image) => subjects.flatMap((subject) => signer.formats.map((format) => look(image, subject, format)))));
        await (0,all_ended/* allEnded */.C)(bundled().flatMap(({ subject, lacking }) => lacking.map((type) => made.bundle(subject, type))));
    };
    const begin = () => {
        begun ??= lookAndSign();
        return begun;
    };
    return {
        begin,
        async make() {
            await begin();
            await (0,all_ended/* allEnded */.C)(bundled().flatMap(({ image, subject, lacking }) => lacking.map(async (type) => beside.upload(image, await made.bundle(subject, type)))));
        },
        async attach() {
            // One after another for one manifest: its list of referrers, and its tags, know no compare-and-set.
            await (0,all_ended/* allEnded */.C)([...bySubject(tasks)].map(async (own) => {
                for (const task of own)
                    await attach(task);
            }));
        },
        async verify() {
            const ends = await (0,all_ended/* allEnded */.C)(tasks.map(async (task) => ({ task, missing: await verifyOne(task) })));
            const lost = ends.filter(({ missing }) => missing.types.length > 0);
            if (lost.length > 0)
                throw notProven(lost, signer);
            return signaturesOf(tasks, signer);
        },
        written: () => [...written],
    };
}
function nameOf({ image, subject }) {
    return (0,oci_reference/* referenceName */.z$)({ ...image, digest: subject.manifest.digest });
}
function bySubject(tasks) {
    const groups = new Map();
    for (const task of tasks) {
        const own = groups.get(nameOf(task)) ?? [];
        own.push(task);
        groups.set(nameOf(task), own);
    }
    return groups.values();
}
function notProven(lost, { trust }) {
    const lines = lost.map(({ task, missing: { types, why } }) => {
        const words = why === '' ? '' : ` (${(0,plain/* plain */.p)(why, 500)})`;
        return `${nameOf(task)}: no ${types.map(predicate_types/* nameOfType */.xH).join(', ')}${words}`;
    });
    return new errors/* UserError */.yo(`what was signed cannot be verified as signed by ${identityText(trust.identity)}:\n${lines.join('\n')}`, { cure: 'No tag has moved. Run again; if it stays so, find out what else writes to this repository.' });
}
function signaturesOf(tasks, { trust, formats }) {
    return {
        identity: trust.identity,
        formats,
        log: trust.log,
        subjects: [...bySubject(tasks)].flatMap((own) => {
            const [task] = own;
            if (!task)
                return [];
            const { subject } = task;
            // Made where one of the formats lacked it.
            const made = typesOf(subject).filter((type) => own.some(({ lacking }) => lacking.includes(type)));
            return [
                {
                    reference: nameOf(task),
                    digest: subject.manifest.digest,
                    platform: subject.platform,
                    made,
                    kept: typesOf(subject).filter((type) => !made.includes(type)),
                },
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./.build/src/sign/show.js


function show(signatures, { stored, beforeTags }) {
    const { identity, formats, log, subjects } = signatures;
    const by = identity.by === 'key'
        ? { key: identity.publicKey.trim() }
        : { identity: identityText(identity), issuer: identity.issuer };
    const told = subjects.map(({ reference, platform, made, kept }) => ({
        reference,
        platform,
        made: made.map(predicate_types/* nameOfType */.xH),
        kept: kept.map(predicate_types/* nameOfType */.xH),
    }));
    return {
        outputs: { signatures: JSON.stringify({ ...by, formats, log, subjects: told }) },
        section: section(signatures, stored, beforeTags),
        report: { ...by, formats, log, subjects: told, stored },
    };
}
function section({ identity, formats, log, subjects }, stored, beforeTags) {
    const where = log ? 'with entries in the transparency log' : 'without a transparency log';
    return [
        '### Signed',
        '',
        '| manifest | | proven |',
        '|---|---|---|',
        ...subjects.map(row),
        '',
        `Signed by ${identity.by === 'key' ? identityText(identity) : `\`${identityText(identity)}\``} (${formats.join(' and ')}), ${where}; verified${beforeTags ? ' before any tag moved' : ''}.`,
        ...(stored.length === 0 ? [] : ['', `Kept by GitHub too: ${stored.join(', ')}.`]),
        '',
    ].join('\n');
}
function row({ reference, platform, made, kept }) {
    const before = kept.length === 0 ? '' : `${made.length === 0 ? '' : '; '}from before: ${kept.map(predicate_types/* nameOfType */.xH).join(', ')}`;
    return `| \`${reference}\` | ${platform || 'index'} | ${made.map(predicate_types/* nameOfType */.xH).join(', ')}${before} |`;
}

;// CONCATENATED MODULE: ./.build/src/sign/signer/services.js




/**
 * Makes or reads the config, once a run: cosign would ask the public Sigstore's repository again with each signature.
 *
 * @throws ToolError where the public Sigstore cannot be reached
 */
async function servicesOf({ sigstore, trustedRoot, by }, folder, cosign, now) {
    const isFile = typeof sigstore === 'object';
    const config = isFile ? sigstore.file : (0,external_node_path_.join)(folder, 'signing-config.json');
    const own = (0,external_node_path_.join)(folder, 'trusted-root.json');
    const defaults = sigstore === 'none' ? [] : ['--with-default-services=true'];
    const without = sigstore === 'public without log' ? ['--no-default-rekor=true'] : [];
    // A key with services of its own may do without roots: then there is nothing to verify but the key.
    const makesRoot = trustedRoot === undefined && !(isFile && by === 'key');
    // One after the other: both keep what they fetch of the public Sigstore in one folder.
    if (!isFile)
        await cosign.plain(['signing-config', 'create', ...defaults, ...without, '--out', config]);
    if (makesRoot)
        await cosign.plain(['trusted-root', 'create', ...defaults, '--out', own]);
    const { caUrls, rekorTlogUrls, tsaUrls } = (0,oci_document/* readRecord */.aE)(await (0,promises_.readFile)(config), 'the signing config');
    return {
        config,
        trustedRoot: makesRoot ? own : trustedRoot,
        fulcio: serviceUrl(caUrls, now),
        log: serviceUrl(rekorTlogUrls, now),
        timestamps: serviceUrl(tsaUrls, now),
    };
}

;// CONCATENATED MODULE: ./.build/src/sign/signer/prepare.js






/**
 * Opens the key, or reads the id token, and gets the Sigstore's roots: a wrong password or a missing permission is told
 * before anything is built.
 *
 * @throws UserError with the cure
 */
async function prepare(plan, { cosignKey: key, cosignPassword: password }, { tool, dockerConfig, serverUrl, host }) {
    // From now on it is masked wherever it would be shown.
    if (key?.kind === 'variable')
        host.secret(host.env[key.name] ?? '');
    const folder = (0,external_node_path_.join)(await host.tempDir(), 'sign');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const program = cosign({ tool, folder, dockerConfig, host }, { key: plan.by === 'key' ? key : undefined, password });
    const identify = async () => {
        if (plan.by === 'key' && key) {
            const { stdout } = await program.signing(['public-key', '--key', keyArgument(key)]).catch((error) => {
                throw aboutPassword(error, password);
            });
            return { identity: { by: 'key', publicKey: stdout }, claims: undefined };
        }
        const claims = claimsOf(await host.idToken('sigstore'));
        return { identity: workflowIdentity(claims, serverUrl), claims };
    };
    const [services, { identity, claims }] = await Promise.all([
        servicesOf(plan, folder, program, host.now()),
        identify(),
    ]);
    const log = services.log !== undefined;
    return {
        cosign: program,
        signing: { key: plan.by === 'key' ? key : undefined, services },
        trust: {
            identity,
            trustedRoot: services.trustedRoot,
            log,
            // Without a log the timestamp alone proves that the certificate was valid.
            timestamps: !log && services.timestamps !== undefined && identity.by === 'workflow',
        },
        formats: plan.formats,
        claims,
        folder,
        tool,
    };
}
/** A password that is missing, or has a line break that nobody meant, is a mistake of its own. */
function aboutPassword(error, password) {
    if (!(error instanceof CosignError) || !/decryption failed/.test(error.message))
        return error;
    const where = 'cosign-password (IMAGE_PIPELINE_COSIGN_PASSWORD on a laptop)';
    if (password === '')
        return new errors/* UserError */.yo('cosign-key is encrypted, and cosign-password is empty', {
            cure: `Give ${where}.`,
            cause: error,
        });
    if (password !== password.trim())
        return new errors/* UserError */.yo(error.message, {
            cure: `${where} begins or ends with a space or a line break, which counts: give it without.`,
            cause: error,
        });
    return error;
}

// EXTERNAL MODULE: ./.build/src/core/version.js
var version = __webpack_require__(92119);
;// CONCATENATED MODULE: ./.build/src/sign/statements/provenance.js

/** GitHub's own name for "this workflow ran". https://actions.github.io/buildtypes/workflow/v1 */
const workflowRun = 'https://actions.github.io/buildtypes/workflow/v1';
/** Somebody's laptop: nobody vouches for it but whoever holds the key. */
const laptopRun = 'urn:image-pipeline:laptop:v1';
/** SLSA provenance v1 of this run. https://slsa.dev/spec/v1.0/provenance */
function provenance(run) {
    const { facts, env, claims, tools, finished, parameters } = run;
    const workflow = claims?.workflow_ref ?? env.GITHUB_WORKFLOW_REF ?? '';
    const onRunner = workflow !== '';
    const repository = repositoryOf(facts);
    return {
        buildDefinition: {
            buildType: onRunner ? workflowRun : laptopRun,
            externalParameters: onRunner
                ? { workflow: { ref: facts.ref, repository, path: pathOf(workflow, facts) } }
                : { parameters },
            // Under the control of the workflow, which is the builder: they stand in its file.
            internalParameters: onRunner ? { github: githubOf(run), parameters } : {},
            resolvedDependencies: facts.sha === '' ? [] : [source(run)],
        },
        runDetails: {
            builder: {
                id: onRunner ? `${facts.serverUrl}/${claims?.job_workflow_ref ?? workflow}` : laptopRun,
                version: { 'image-pipeline': version/* version */.r },
                builderDependencies: tools.map(({ name, version, sha256 }) => ({
                    name,
                    ...(version === '' ? {} : { annotations: { version } }),
                    digest: { sha256 },
                })),
            },
            metadata: {
                ...(facts.runUrl === undefined ? {} : { invocationId: facts.runUrl }),
                startedOn: second(facts.now),
                finishedOn: second(finished),
            },
        },
    };
}
/** `.github/workflows/release.yml` of `o/n/.github/workflows/release.yml@refs/heads/main`. */
function pathOf(workflow, { repository }) {
    const [path = ''] = workflow.split('@');
    const prefix = `${repository.fullName}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
function githubOf({ facts, env, claims }) {
    return {
        event_name: facts.event,
        repository_id: claims?.repository_id ?? env.GITHUB_REPOSITORY_ID ?? '',
        repository_owner_id: claims?.repository_owner_id ?? env.GITHUB_REPOSITORY_OWNER_ID ?? '',
        runner_environment: claims?.runner_environment ?? env.RUNNER_ENVIRONMENT ?? '',
    };
}
/** '' where nobody knows one. */
function repositoryOf({ repository, serverUrl }) {
    return repository.htmlUrl || (repository.fullName === '' ? '' : `${serverUrl}/${repository.fullName}`);
}
function source({ facts, dirty }) {
    const { ref, sha } = facts;
    const repository = repositoryOf(facts);
    return {
        ...(repository === '' ? { name: 'source' } : { uri: `git+${repository}${ref === '' ? '' : `@${ref}`}` }),
        digest: { gitCommit: sha },
        // What was built is not what the commit holds.
        ...(dirty ? { annotations: { uncommittedChanges: true } } : {}),
    };
}
function second(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./.build/src/sign/index.js












/***/ })

};
