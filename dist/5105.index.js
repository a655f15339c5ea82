export const id = 5105;
export const ids = [5105,5884];
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


/***/ })

};
