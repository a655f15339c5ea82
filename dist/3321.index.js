export const id = 3321;
export const ids = [3321,6523,5884];
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

/***/ 21766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ bytesText)
/* harmony export */ });
/** Bytes for people, in powers of 1000: `1.2 GB`. */
function bytesText(bytes) {
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 'B';
    for (const next of units) {
        if (value < 999.5)
            break;
        value /= 1000;
        unit = next;
    }
    return `${value < 10 && unit !== 'B' ? value.toFixed(1) : Math.round(value)} ${unit}`;
}


/***/ }),

/***/ 54730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ historyTag)
/* harmony export */ });
/** The tag under which the history of an image's runs lies beside the image: no image, so prune leaves it alone. */
const historyTag = 'image-pipeline-history';


/***/ }),

/***/ 19982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ linkAddress),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85759);

/**
 * A stranger's text as text of a line of Markdown, at most so many characters of it: no markup, no link, nobody is
 * mentioned and no issue is referred to.
 */
function escaped(text, longest = 200) {
    return ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest)
        // GitHub looks for these in the finished page, where entities do not hide them: something invisible between does.
        .replace(/[@#]|\bGH-|www(?=\.|$)/gi, `$&${joint}`)
        .replace(markup, entity));
}
/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
function code(text, longest = 100) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest);
    return line === '' ? '' : `<code>${line.replace(/www(?=\.|$)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`;
}
/** A folded part; `title` is ours, or escaped. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}
/** Text that leads somewhere; only text where the address is none. */
function link(text, url, longest = 100) {
    const address = linkAddress(url);
    return address === '' ? code(text, longest) : `[${code(text, longest)}](${address})`;
}
/** A word joiner: takes no room, and no line breaks at it. */
const joint = '\u2060';
/** All but what means nothing inside a line. */
const anywhere = /[^\p{L}\p{N} .,;/+()'"=%…-]/gu;
/** At the start of a line a dash or a number may begin a list. */
const markup = new RegExp(`^[^\\p{L}]|${anywhere.source}`, 'gu');
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** The address with everything written out that means something to Markdown or HTML; '' for what is none. */
function linkAddress(url) {
    if (url.length > 500 || !URL.canParse(url))
        return '';
    const { protocol, username, password, href } = new URL(url);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return '';
    return href
        .replace(/[^A-Za-z0-9:/?#=&%.,;+~@-]/g, (character) => encodeURIComponent(character).replace(/[!'()*_]/g, percent))
        .replaceAll('&', '&amp;');
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 85759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/**
 * A stranger's text as one line that a terminal, a log and an annotation can take: no control characters, nothing that
 * is invisible or turns the direction of writing, at most so many characters.
 */
function plain(text, longest) {
    if (text.length <= longest && harmless.test(text))
        return text;
    // Ten times what is shown is enough to find its words; a megabyte of blanks is not looked through.
    const line = text
        .slice(0, longest * 10)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
/** Words of ASCII with single spaces between: nearly every text. */
const harmless = /^(?:[!-~]+(?: [!-~]+)*)?$/;


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

/***/ 36847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ bullets),
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** A Markdown table of what fits; its last row says how many more there are, and where. [] without items. */
function table({ head, items, row, room, count, rest = inReport }) {
    if (items.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = (left) => `| … ${left} more${rest}${' |'.repeat(head.length)}`;
    return [
        line(head.map((word) => word.replace(/:$/, ''))),
        `|${head.map((word) => (word.endsWith(':') ? '--:' : '---')).join('|')}|`,
        ...fitting(items, room, (item) => line(row(item)), more, count),
    ];
}
/** A Markdown list of what fits; its last line says how many more there are, and where. */
function bullets(items, text, room, rest = inReport) {
    return fitting(items, room, (item) => `- ${text(item)}`, (left) => `- … ${left} more${rest}`);
}
const inReport = ' in the report';
function fitting(items, { rows = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY }, render, more, count = () => 1) {
    const lines = [];
    let used = 0;
    for (const item of items) {
        const line = render(item);
        used += Buffer.byteLength(line) + 1;
        if (used > bytes || lines.length === rows)
            return [...lines, more(items.slice(lines.length).reduce((sum, one) => sum + count(one), 0))];
        lines.push(line);
    }
    return lines;
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

/***/ 93321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pruneStage: () => (/* binding */ pruneStage)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
;// CONCATENATED MODULE: ./.build/src/github/limits.js
/** The run is over for now; what is left is for the next one. */
class Stopped extends Error {
    reason;
    /** When it may go on, where that is known. */
    until;
    constructor(reason, message, until) {
        super(message);
        this.name = 'Stopped';
        this.reason = reason;
        this.until = until;
    }
}
/** The longest wait for a limit of the server's where no deadline is given, in milliseconds: a runner costs money. */
const longestWait = 5 * 60_000;
/** Throws `Stopped` where a request at that instant is no longer within the limits. */
function limiter({ budget, deadline }, spent, host) {
    return (at) => {
        if (budget !== undefined && spent.requests >= budget)
            throw new Stopped('budget', `the budget of ${budget} requests is used up`);
        if (deadline !== undefined && at > deadline.getTime())
            throw new Stopped('deadline', `the deadline ${deadline.toISOString()} is there`);
        const until = new Date(at);
        if (deadline === undefined && at - host.now().getTime() > longestWait)
            throw new Stopped('limit', `GitHub's limit of requests is used up until ${until.toISOString()}`, until);
    };
}

// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/github/refusal.js
var refusal = __webpack_require__(76991);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
;// CONCATENATED MODULE: ./.build/src/github/version.js



/** One version; undefined: there is none. */
async function getVersion(line, at, of, id) {
    const what = nameOf(of, id);
    const { status, body, words } = await line.send({
        method: 'GET',
        path: `${at}/${id}`,
        what,
        answers: [200, 403, 404],
    });
    if (status === 403)
        throw (0,refusal/* cannotRead */.U0)(what, status, words);
    return status === 404 ? undefined : versionOf(body, what);
}
async function deleteVersion(line, at, of, id, fresh = () => true) {
    const what = nameOf(of, id);
    const before = () => {
        if (!fresh())
            throw new Stale();
    };
    try {
        const answer = await line.send({
            method: 'DELETE',
            path: `${at}/${id}`,
            what,
            answers: [200, 204, 400, 403, 404, 409, 422],
            before,
        });
        if (answer.status === 404)
            return 'gone';
        if (answer.status === 403)
            throw (0,refusal/* cannotDelete */.vF)(what, answer.status, answer.words);
        return answer.status < 300 ? 'deleted' : { refused: answer.words || `GitHub's API answered ${answer.status}` };
    }
    catch (error) {
        if (error instanceof Stale)
            return 'stale';
        throw error;
    }
}
async function restoreVersion(line, at, of, id) {
    const what = nameOf(of, id);
    const ask = {
        method: 'POST',
        path: `${at}/${id}/restore`,
        what,
        answers: [200, 204, 400, 403, 404, 409, 422],
    };
    const { status, words } = await line.send(ask);
    if (status < 300)
        return 'restored';
    if (status === 403)
        throw (0,refusal/* cannotDelete */.vF)(what, status, words);
    if ((await getVersion(line, at, of, id)) !== undefined)
        return 'there';
    return { refused: words || `GitHub's API answered ${status}` };
}
/** A version as the API describes it. @throws UserError when it has another shape */
function versionOf(value, what) {
    const { id, name, created_at: created, updated_at: updated, metadata } = (0,is_record/* isRecord */.u)(value) ? value : {};
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0)
        throw (0,refusal/* strangeAnswer */.h2)(what, 'a version has no id');
    if (typeof name !== 'string' || !(0,oci_digest/* isDigest */.Bc)(name))
        throw (0,refusal/* strangeAnswer */.h2)(what, `version ${id} has no digest`);
    const container = (0,is_record/* isRecord */.u)(metadata) && (0,is_record/* isRecord */.u)(metadata.container) ? metadata.container : {};
    const { tags } = container;
    if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string' && tagPattern.test(tag)))
        throw (0,refusal/* strangeAnswer */.h2)(what, `version ${id} has no list of tags`);
    return {
        id,
        digest: name,
        tags: tags,
        createdAt: dateOf(created, id, what),
        updatedAt: dateOf(updated, id, what),
    };
}
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function dateOf(value, id, what) {
    const date = new Date(typeof value === 'string' ? value : Number.NaN);
    if (Number.isNaN(date.getTime()))
        throw (0,refusal/* strangeAnswer */.h2)(what, `version ${id} has no date`);
    return date;
}
function nameOf({ owner, name }, id) {
    return `version ${id} of the package ${owner}/${name}`;
}
/** No failure: it ends the request that waits. */
class Stale extends Error {
}

;// CONCATENATED MODULE: ./.build/src/github/versions.js



/** Listings that are tried when versions vanish meanwhile, or a page comes short. */
const listings = 3;
/**
 * All versions, newest first. Pages are offsets: a version that somebody deletes during the listing moves others to pages
 * that were read already. Where the numbers do not add up it is listed again, and whatever was seen once is there.
 *
 * @throws UserError where a page before the last stays short: what is missing there nobody knows
 */
async function allVersions(line, at, of, state) {
    const seen = new Map();
    for (let listing = 1;; listing += 1) {
        const pages = await everyPage(line, at, of, state);
        for (const { versions } of pages)
            for (const version of versions)
                seen.set(version.id, version);
        if (hasGap(pages)) {
            if (listing < listings)
                continue;
            throw (0,refusal/* incompleteList */.N6)(`the versions of the package ${of.owner}/${of.name}`);
        }
        const steady = pages.length === 1 || (await isSteady(pages, line, at, of, state));
        // One listing has its own order; what several saw is put into it.
        if (steady && listing === 1)
            return [...seen.values()];
        if (steady || listing === listings)
            return [...seen.values()].sort(newestFirst);
    }
}
function newestFirst(one, other) {
    return other.createdAt.getTime() - one.createdAt.getTime() || other.id - one.id;
}
/** Whether a page is not full, and others come behind it. */
function hasGap(pages) {
    const end = pages.findLastIndex(({ versions }) => versions.length > 0);
    return pages.slice(0, Math.max(0, end)).some(({ versions }) => versions.length < size);
}
async function everyPage(line, at, of, state) {
    const first = await versionPage(line, at, of, 1, state);
    const pages = [first];
    // Newcomers may push the oldest onto a page that was not there at first.
    for (let last = first.last; pages.length < last; last = pages.at(-1)?.last ?? 0) {
        const numbers = Array.from({ length: last - pages.length }, (_, index) => pages.length + index + 1);
        pages.push(...(await (0,all_ended/* allEnded */.C)(numbers.map((number) => versionPage(line, at, of, number, state)))));
    }
    return pages;
}
/** Whether nothing was deleted between the first page and the last. */
async function isSteady(pages, line, at, of, state) {
    const before = countOf(pages.length, pages.at(-1));
    const first = await versionPage(line, at, of, 1, state);
    // Without links the first page does not know how many there are.
    const last = Math.max(first.last, pages.length);
    const after = countOf(last, await versionPage(line, at, of, last, state));
    const known = new Set(pages[0]?.versions.map(({ id }) => id));
    const came = first.versions.filter(({ id }) => !known.has(id)).length;
    return came < first.versions.length && after === before + came;
}
function countOf(last, page) {
    return (last - 1) * size + (page?.versions.length ?? 0);
}
const size = 100;
async function versionPage(line, at, of, number, state = 'active') {
    const what = `the versions of the package ${of.owner}/${of.name}`;
    const path = `${at}?per_page=${size}&page=${number}${state === 'active' ? '' : `&state=${state}`}`;
    const { status, body, words, links } = await line.send({ method: 'GET', path, what, answers: [200, 403, 404] });
    if (status !== 200)
        throw (0,refusal/* cannotRead */.U0)(what, status, words);
    if (!Array.isArray(body))
        throw (0,refusal/* strangeAnswer */.h2)(what, 'it is no list');
    return { versions: body.map((value) => versionOf(value, what)), last: lastOf(links, number, body.length === size) };
}
/**
 * The number of the last page, from the answer's links. A full page without any link may have others behind it: something
 * on the way may have taken the links off.
 */
function lastOf(links, number, full) {
    if (full && Object.keys(links).length === 0)
        return number + 1;
    const [last, next] = [links.last, links.next].map((link) => link !== undefined && URL.canParse(link) ? Number(new URL(link).searchParams.get('page')) : Number.NaN);
    const told = Number.isSafeInteger(last) ? last : next;
    return told !== undefined && Number.isSafeInteger(told) ? Math.max(told, number) : number;
}

;// CONCATENATED MODULE: ./.build/src/github/activity.js





/** Numbers of the open pull requests of `owner/name`. */
async function openPullNumbers(line, repository) {
    const what = `the open pull requests of ${repository}`;
    const entries = await everyEntry(line, `${repositoryPath(repository)}/pulls?state=open&`, what, 'pull-requests: read');
    return new Set(entries.map(({ number }) => {
        if (typeof number !== 'number' || !Number.isSafeInteger(number))
            throw (0,refusal/* strangeAnswer */.h2)(what, 'a pull request has no number');
        return number;
    }));
}
/** Names of the branches of `owner/name`. */
async function branchNames(line, repository) {
    const what = `the branches of ${repository}`;
    const entries = await everyEntry(line, `${repositoryPath(repository)}/branches?`, what, 'contents: read');
    return new Set(entries.map(({ name }) => {
        if (typeof name !== 'string' || name === '')
            throw (0,refusal/* strangeAnswer */.h2)(what, 'a branch has no name');
        return name;
    }));
}
function repositoryPath(repository) {
    return `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;
}
/**
 * Of all pages. What is closed meanwhile moves others to pages that were read already, so each is read twice where there
 * is more than one: what was seen once is there.
 */
async function everyEntry(line, path, what, permission) {
    const page = async (number) => {
        const ask = {
            method: 'GET',
            path: `${path}per_page=${activity_size}&page=${number}`,
            what,
            answers: [200, 403, 404],
        };
        const { status, body, words, links } = await line.send(ask);
        if (status !== 200)
            throw new errors/* UserError */.yo(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
                cure: `See that the repository is there; the job needs \`permissions: ${permission}\`.`,
            });
        if (!Array.isArray(body) || !body.every(is_record/* isRecord */.u))
            throw (0,refusal/* strangeAnswer */.h2)(what, 'it is no list');
        return { entries: body, last: lastOf(links, number, body.length === activity_size) };
    };
    const first = await page(1);
    if (first.last === 1)
        return first.entries;
    const once = await activity_everyPage(page);
    const again = await activity_everyPage(page);
    const holes = [once, again].map(isShort);
    // What both lists leave out, nobody has seen.
    if (holes.every((hole) => hole))
        throw (0,refusal/* incompleteList */.N6)(what);
    return [first, ...once, ...again].flatMap(({ entries }) => entries);
}
const activity_size = 100;
async function activity_everyPage(page) {
    const pages = [await page(1)];
    for (let last = pages[0]?.last ?? 1; pages.length < last; last = pages.at(-1)?.last ?? 0) {
        const numbers = Array.from({ length: last - pages.length }, (_, index) => pages.length + index + 1);
        pages.push(...(await (0,all_ended/* allEnded */.C)(numbers.map((number) => page(number)))));
    }
    return pages;
}
function isShort(pages) {
    const end = pages.findLastIndex(({ entries }) => entries.length > 0);
    return pages.slice(0, Math.max(0, end)).some(({ entries }) => entries.length < activity_size);
}

// EXTERNAL MODULE: ./.build/src/core/retry.js
var retry = __webpack_require__(38537);
;// CONCATENATED MODULE: ./.build/src/github/pace.js


const minute = 60_000;
/** Clean time after which a step back is taken back, in milliseconds. */
const calm = 5 * minute;
/** Steps back after which it cannot get slower: 79 points a minute, one request at a time. */
const slowest = 6;
function pace(host, { points: allowed = 900, width = 10 } = {}) {
    /** Points count from the request until a minute after its answer: whenever the server counted, it was in between. */
    const spent = new Set();
    const running = new Set();
    const limits = limitsOf(host);
    let queue = Promise.resolve();
    let told = 0;
    let answered = () => { };
    let nextAnswer = new Promise(() => { });
    const awaitNext = () => {
        const tell = answered;
        nextAnswer = new Promise((resolve) => {
            answered = resolve;
        });
        tell();
    };
    awaitNext();
    const now = () => host.now().getTime();
    const capacity = () => Math.floor(allowed * (2 / 3) ** limits.level());
    const lanes = () => Math.max(1, Math.floor(width / 2 ** limits.level()));
    /** When so many points are free, in milliseconds of the clock; Infinity while that hangs on a request under way. */
    const freeAt = (points) => {
        const wanted = Math.min(points, capacity());
        for (const entry of spent)
            if (entry.until <= now())
                spent.delete(entry);
        let used = [...spent].reduce((sum, entry) => sum + entry.points, 0);
        if (used + wanted <= capacity())
            return now();
        for (const entry of [...spent].sort((one, other) => one.until - other.until)) {
            used -= entry.points;
            if (used + wanted <= capacity())
                return entry.until;
        }
        return Number.POSITIVE_INFINITY;
    };
    /** A long wait is no hanging. */
    const tell = (at) => {
        if (at - now() < minute || at <= told || at > limits.until(running.size))
            return;
        told = at;
        host.log.info(`GitHub's API limits us: it goes on at ${new Date(at).toISOString()}`);
    };
    /** Waits at the head of the queue. */
    const ready = async (points, may) => {
        for (;;) {
            if (host.signal.aborted)
                throw new errors/* InterruptedError */.p4();
            const free = freeAt(points);
            const at = Math.max(now(), limits.until(running.size), Number.isFinite(free) ? free : 0);
            may(at);
            tell(at);
            if (at > now())
                await (0,retry/* sleepUntil */.Kc)(host, at - now(), host.signal);
            else if (!Number.isFinite(free) || running.size >= lanes())
                await nextAnswer;
            else
                return;
        }
    };
    const inLine = (points, may, then) => {
        const turn = queue.then(() => ready(points, may)).then(then);
        queue = turn.catch(() => { });
        return turn;
    };
    const free = () => capacity() - [...spent].reduce((sum, { until, points }) => sum + (until > now() ? points : 0), 0);
    return {
        room: (points, may) => inLine(points, may, () => Math.max(Math.min(points, capacity()), free())),
        async turn(points, may, ask) {
            const entry = { points, until: Number.POSITIVE_INFINITY };
            const lane = Symbol('lane');
            await inLine(points, may, () => {
                spent.add(entry);
                running.add(lane);
            });
            try {
                return await ask();
            }
            finally {
                entry.until = now() + minute;
                running.delete(lane);
                awaitNext();
            }
        },
        heard: limits.heard,
        refused: limits.refused,
        forecast(points) {
            const waits = Math.max(0, limits.until(0) - now());
            return waits + Math.max(0, (points - Math.max(0, free())) / capacity()) * minute;
        },
    };
}
/** What the server has said: how long we are shut out, what is left of the hour, how often it had to refuse. */
function limitsOf(host) {
    let shut = 0;
    let level = 0;
    let lastRefusal = 0;
    let inARow = 0;
    let hour;
    const now = () => host.now().getTime();
    /** Requests of the hour that are other jobs'. */
    const reserve = (limit) => Math.max(50, Math.floor(limit / 20));
    return {
        level() {
            for (; level > 0 && now() - lastRefusal >= calm; lastRefusal += calm)
                level -= 1;
            return level;
        },
        /** When the next request may go, with so many under way. */
        until(running) {
            if (hour && hour.reset <= now())
                hour = undefined;
            const low = hour !== undefined && hour.remaining - running <= reserve(hour.limit);
            return Math.max(shut, low && hour ? hour.reset : 0);
        },
        heard(headers) {
            const limit = whole(headers.get('x-ratelimit-limit'));
            const remaining = whole(headers.get('x-ratelimit-remaining'));
            const reset = whole(headers.get('x-ratelimit-reset'));
            if (limit === undefined || remaining === undefined || reset === undefined)
                return;
            const ends = endOf(reset);
            if (hour?.reset === ends)
                hour.remaining = Math.min(hour.remaining, remaining);
            else if (!hour || ends > hour.reset)
                hour = { limit, remaining, reset: ends };
        },
        refused(headers) {
            const asked = secondsOf(headers.get('retry-after'), host);
            const reset = whole(headers.get('x-ratelimit-reset'));
            const used = whole(headers.get('x-ratelimit-remaining')) === 0 && reset !== undefined;
            // Those that were under way with the one that was refused are the same refusal.
            const again = now() >= shut;
            if (again)
                inARow = now() - lastRefusal > 10 * minute ? 1 : inARow + 1;
            const wait = asked ?? (used && reset !== undefined ? endOf(reset) - now() : minute * 2 ** (inARow - 1));
            shut = Math.max(shut, now() + Math.max(0, wait));
            if (!again || (used && asked === undefined))
                return;
            lastRefusal = now();
            level = Math.min(level + 1, slowest);
        },
    };
}
/** Reset names a second; it is over when that second is. */
function endOf(reset) {
    return (reset + 1) * 1000;
}
function whole(header) {
    return header !== null && /^\d{1,12}$/.test(header.trim()) ? Number(header) : undefined;
}
function secondsOf(header, host) {
    if (header === null)
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - host.now().getTime());
}

;// CONCATENATED MODULE: ./.build/src/github/package-home.js


/**
 * Where an owner's packages are: `/orgs/o`, `/users/u`, or `/user` for what belongs to the token's own user. Asked once
 * for an owner.
 */
function homeOf({ token }) {
    const known = new Map();
    return (owner, line) => {
        if (token.startsWith('github_pat_'))
            throw new errors/* UserError */.yo('The token is a fine-grained personal access token, which the packages of GitHub do not know.', {
                cure: 'Give GITHUB_TOKEN, or a classic personal access token with the scopes read:packages and delete:packages.',
            });
        const found = known.get(owner) ?? ask(owner, token, line);
        known.set(owner, found);
        // A limit that struck is no answer.
        found.catch(() => known.delete(owner));
        return found;
    };
}
async function ask(owner, token, line) {
    const path = encodeURIComponent(owner);
    const what = `the owner ${owner}`;
    const { body } = await line.send({ method: 'GET', path: `/users/${path}`, what, answers: [200, 403, 404] });
    const { type } = (0,is_record/* isRecord */.u)(body) ? body : {};
    if (type === 'Organization')
        return `/orgs/${path}`;
    // Tokens of installations, GITHUB_TOKEN among them, are nobody's own.
    if (token.startsWith('ghs_'))
        return `/users/${path}`;
    const me = await line.send({ method: 'GET', path: '/user', what: 'the owner of the token', answers: [200, 403, 404] });
    const { login } = (0,is_record/* isRecord */.u)(me.body) ? me.body : {};
    return typeof login === 'string' && login.toLowerCase() === owner.toLowerCase() ? '/user' : `/users/${path}`;
}

;// CONCATENATED MODULE: ./.build/src/github/rest.js




/** What GitHub counts for a request. */
const pointsOf = { GET: 1, POST: 5, DELETE: 5 };
const policy = { attempts: 7, firstWait: 500, longestWait: 15_000, totalWait: 120_000 };
/** Refusals of one request in a row, each with its wait. */
const patientFor = 8;
/** Milliseconds until an answer has come whole. */
const patience = 60_000;
/** Milliseconds that a write which is under way gets when the run is interrupted, so that its end is known. */
const lastWords = 4000;
function rest(account, host, pace) {
    let ahead = 0;
    return over({}, { requests: 0 });
    function over(limits, total) {
        const own = { requests: 0 };
        const may = limiter(limits, own, host);
        return {
            async send(ask) {
                const before = (at) => {
                    may(at);
                    if (at <= host.now().getTime())
                        ask.before?.();
                };
                const turn = () => pace.turn(pointsOf[ask.method], before, async () => {
                    own.requests += 1;
                    total.requests += 1;
                    return heard(await request(account, host, ask), ask);
                });
                // The pace itself waits until a refusal is over, so that no try is lost by it.
                const attempt = async () => {
                    for (let refusals = 0; refusals < patientFor; refusals += 1) {
                        const answer = await turn();
                        if (answer !== 'limited')
                            return answer;
                    }
                    throw new Stopped('limit', `GitHub's API refused the same request ${patientFor} times for asking too much`);
                };
                return (0,retry/* retrying */.R$)(host, policy, ask.what, attempt);
            },
            within: (more) => over(more, total),
            room: (points) => pace.room(points, may),
            get left() {
                return limits.budget === undefined ? Number.POSITIVE_INFINITY : limits.budget - own.requests;
            },
            forecast: (writes, reads) => pace.forecast(writes * pointsOf.DELETE + reads),
            get requests() {
                return total.requests;
            },
            get ahead() {
                return ahead;
            },
        };
    }
    function heard(answer, ask) {
        const date = Date.parse(answer.headers.get('date') ?? '');
        if (!Number.isNaN(date))
            ahead = Math.max(0, host.now().getTime() - date);
        return answerOf(answer, ask, pace, host);
    }
}
async function request({ apiUrl, token }, host, { method, path }) {
    const end = new AbortController();
    const timers = [setTimeout(() => end.abort(), patience)];
    const interrupted = () => {
        if (method === 'GET')
            end.abort();
        else
            timers.push(setTimeout(() => end.abort(), lastWords));
    };
    if (host.signal.aborted)
        throw new errors/* InterruptedError */.p4();
    // One of its own: many are under way at once, and Node warns of more than ten listeners.
    const over = AbortSignal.any([host.signal]);
    over.addEventListener('abort', interrupted);
    try {
        const headers = {
            accept: 'application/vnd.github+json',
            'user-agent': 'image-pipeline',
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        };
        // A write must not become a read on its way.
        const redirect = method === 'GET' ? 'follow' : 'manual';
        const response = await host.fetch(`${apiUrl}${path}`, { method, headers, redirect, signal: end.signal });
        return { status: response.status, headers: response.headers, text: await response.text() };
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        if (end.signal.aborted && !host.signal.aborted)
            throw new retry/* Transient */.Rc(`no answer came in ${patience / 1000} s`, { lost: patience });
        throw (0,retry/* networkFailure */.rd)(error);
    }
    finally {
        for (const timer of timers)
            clearTimeout(timer);
        over.removeEventListener('abort', interrupted);
    }
}
function answerOf({ status, headers, text }, ask, pace, host) {
    pace.heard(headers);
    const body = parsed(text);
    const words = status < 400 ? '' : (0,refusal/* wordsOf */.Z9)(body);
    if ((0,refusal/* isLimit */.S4)(status, headers, words)) {
        pace.refused(headers);
        return 'limited';
    }
    if (ask.answers.includes(status))
        return { status, body, words, links: linksOf(headers.get('link')) };
    const answered = `GitHub's API answered ${status}${words === '' ? '' : ` (${words})`}`;
    if ((0,retry/* isTransientStatus */.Dm)(status))
        throw new retry/* Transient */.Rc(answered, { after: (0,retry/* retryAfter */.P9)(headers.get('retry-after'), host.now()) });
    if (status === 401)
        throw new errors/* UserError */.yo(`${ask.what}: ${answered}`, {
            cure: 'The token is wrong, or its time is over: give GITHUB_TOKEN, or a classic personal access token.',
        });
    throw new errors/* UserError */.yo(`${ask.what}: ${answered}`, {
        cure: 'See that the token may do that; the words of GitHub are above.',
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** `<https://…?page=2>; rel="next", <…>; rel="last"` */
function linksOf(header) {
    const links = {};
    for (const [, address = '', rel = ''] of (header ?? '').matchAll(/<([^>]*)>\s*;\s*rel="(\w+)"/g))
        links[rel] = address;
    return links;
}

;// CONCATENATED MODULE: ./.build/src/github/packages.js






/** @throws UserError for a token that cannot work */
function packagesApi(account, host) {
    const line = rest(account, host, pace(host));
    return over(line, homeOf(account));
}
/** Points. */
const lookAndDelete = 6;
function over(line, homeOf) {
    const at = async ({ owner, name }) => `${await homeOf(owner, line)}/packages/container/${encodeURIComponent(name)}/versions`;
    return {
        listVersions: async (of, state = 'active') => allVersions(line, await at(of), of, state),
        page: async (of, number) => versionPage(line, await at(of), of, number),
        getVersion: async (of, id) => getVersion(line, await at(of), of, id),
        deleteVersion: async (of, id, fresh) => deleteVersion(line, await at(of), of, id, fresh),
        restoreVersion: async (of, id) => restoreVersion(line, await at(of), of, id),
        openPulls: (repository) => openPullNumbers(line, repository),
        branches: (repository) => branchNames(line, repository),
        within: (limits) => over(line.within(limits), homeOf),
        async room(deletions) {
            const points = await line.room(deletions * lookAndDelete);
            return Math.max(1, Math.min(Math.floor(points / lookAndDelete), Math.floor(line.left / 2)));
        },
        forecast: (deletions, reads) => line.forecast(deletions, reads),
        get requests() {
            return line.requests;
        },
        get ahead() {
            return line.ahead;
        },
    };
}

// EXTERNAL MODULE: ./.build/src/github/workflow.js
var workflow = __webpack_require__(62210);
;// CONCATENATED MODULE: ./.build/src/prune/deletion/apply-back.js


function bringBack({ api, of, recheck, recorder, host }) {
    let waiting = [];
    const lost = [];
    const one = async (wanted) => {
        const { version, deleted, perhaps } = wanted;
        const { id, digest } = version;
        if (perhaps && (await api.getVersion(of, id)) !== undefined)
            return;
        const end = await api.restoreVersion(of, id);
        if (end !== 'restored' && end !== 'there')
            lost.push({ ...wanted, why: end.refused });
        else if (deleted) {
            recheck.back(version);
            recorder.back({ id, digest, why: 'it was deleted, and brought back: what came meanwhile needs it' });
        }
    };
    const back = async (needed, lonely) => {
        const left = [
            ...waiting,
            ...needed,
            ...lonely.map((version) => ({ version, deleted: false, perhaps: true })),
        ];
        waiting = [];
        for (let wanted = left.shift(); wanted; wanted = left.shift()) {
            try {
                await one(wanted);
            }
            catch (error) {
                waiting = [...waiting, { ...wanted, why: (0,errors/* messageOf */.bD)(error) }];
                // Others would wait as long in vain.
                const isOver = error instanceof errors/* InterruptedError */.p4 || (error instanceof errors/* UserError */.yo && error.cause instanceof retry/* Transient */.Rc);
                if (isOver)
                    waiting = [...waiting, ...left.splice(0).map((other) => ({ ...other, why: (0,errors/* messageOf */.bD)(error) }))];
                if (error instanceof errors/* InterruptedError */.p4)
                    throw error;
            }
        }
    };
    return Object.assign(back, {
        tell() {
            for (const { version, deleted, why } of [...lost, ...waiting])
                host.log.warning(deleted
                    ? `${version.digest} was deleted in the moment in which something came that needs it; it could not be restored: ${why}`
                    : `${version.digest} may have gone with an index that was deleted, though it stays; it could not be restored: ${why}`);
        },
    });
}

// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
;// CONCATENATED MODULE: ./.build/src/prune/graph/followed.js

/**
 * Tags that name a digest: cosign's `sha256-<hex>.sig`, `.att`, `.sbom`, and `sha256-<hex>` of registries without a
 * referrers API. They are no images: they stay and go with what they name.
 */
function followedBy(tag) {
    const found = /^(sha256|sha512)-([0-9a-f]{64})(?:\..+)?$/.exec(tag);
    return found ? `${found[1]}-${found[2]}` : undefined;
}
function followedKey(digest) {
    return `${(0,oci_digest/* algorithmOf */.Hy)(digest)}-${(0,oci_digest/* hexOf */.ZD)(digest).slice(0, 64)}`;
}
/** Whether all of them are cosign's: what is behind them has no parts, so that it need not be read. */
function areCosign(tags) {
    return tags.length > 0 && tags.every((tag) => /^sha(?:256|512)-[0-9a-f]{64}\.(?:sig|att|sbom)$/.test(tag));
}

;// CONCATENATED MODULE: ./.build/src/prune/graph/graph.js


const none = [];
function graphOf(snapshot) {
    const versions = unique(snapshot.versions);
    const places = new Map();
    const long = new Map();
    const parts = new Array(versions.length).fill(none);
    const followers = new Array(versions.length).fill(none);
    for (const [place, { digest }] of versions.entries()) {
        const other = places.get(digest);
        if (other === undefined)
            places.set(digest, place);
        else {
            // Listed twice: what keeps one of them keeps the manifest.
            connect(followers, other, place);
            connect(followers, place, other);
        }
        if (digest.startsWith('sha512:'))
            long.set(followedKey(digest), place);
    }
    const facts = versions.map(({ digest }) => snapshot.manifests.get(digest));
    for (const [place, { tags }] of versions.entries()) {
        const { children = [], subject, about } = facts[place] ?? {};
        for (const child of children)
            connect(parts, place, places.get(child));
        if (subject !== undefined)
            connect(followers, places.get(subject), place);
        if (about !== undefined)
            connect(followers, places.get(about), place);
        for (const tag of tags)
            connect(followers, followedPlace(tag, places, long), place);
    }
    return { versions, facts, places, parts, followers };
}
/** Everything that those need, themselves included. Linear; loops do no harm. */
function closure(graph, from) {
    const reached = new Set(from);
    // A set's own iteration goes on to what is added meanwhile.
    for (const place of reached) {
        for (const part of graph.parts[place] ?? none)
            reached.add(part);
        for (const follower of graph.followers[place] ?? none)
            reached.add(follower);
    }
    return reached;
}
/** Nobody knows what it needs, and it may need something: it was not read, and it may be an index. */
function isBlind({ facts, versions }, place) {
    const known = facts[place];
    if (!isUnreadable(known, versions[place]?.tags ?? []))
        return false;
    return known?.mediaType === undefined || (0,manifest/* isIndexType */.$U)(known.mediaType);
}
/** What cosign's tags name has no parts, and its tag says what it is about, so that it need not be read. */
function isUnreadable(facts, tags) {
    return facts === undefined ? !areCosign(tags) : facts.state === 'unreadable';
}
/** The registry does not have it, though it is listed, and nothing that was read says what it is: it may be an index. */
function isLost({ facts, versions }, place) {
    const known = facts[place];
    if (known?.state !== 'absent' || areCosign(versions[place]?.tags ?? []))
        return false;
    return known.mediaType === undefined || (0,manifest/* isIndexType */.$U)(known.mediaType);
}
/** Nobody can pull it now, but that it has no parts is not sure: a 404 may be wrong. */
function isDoubtful(graph, place) {
    const { children = [] } = graph.facts[place] ?? {};
    return [place, ...children.flatMap((child) => graph.places.get(child) ?? [])].some((one) => isLost(graph, one));
}
/** An index of which no part is there any more, or a manifest that itself is not: nobody can pull it. */
function isGhost({ facts, places }, place) {
    const known = facts[place];
    if (known?.state === 'absent')
        return true;
    if (known?.state !== 'read' || known.children.length === 0)
        return false;
    return known.children.every((child) => {
        const at = places.get(child);
        return at === undefined || facts[at]?.state === 'absent';
    });
}
/** The digest that a version is about, as far as it says so. */
function subjectsOf({ facts, versions }, place) {
    const { subject, about } = facts[place] ?? {};
    const named = [subject, about].filter((digest) => digest !== undefined);
    const tagged = (versions[place]?.tags ?? []).map(followedBy).filter((key) => key !== undefined);
    return [...named, ...tagged.map((key) => key.replace('-', ':'))];
}
function followedPlace(tag, places, long) {
    const key = followedBy(tag);
    if (key === undefined)
        return undefined;
    return key.startsWith('sha512-') ? long.get(key) : places.get(key.replace('-', ':'));
}
function connect(edges, from, to) {
    if (from === undefined || to === undefined || from === to)
        return;
    const known = edges[from];
    if (known === undefined || known === none)
        edges[from] = [to];
    // The list is ours: only the shared empty one must not grow.
    else
        known.push(to);
}
function unique(versions) {
    const ids = new Set();
    return versions.filter(({ id }) => !ids.has(id) && ids.add(id));
}

;// CONCATENATED MODULE: ./.build/src/prune/graph/knots.js
/**
 * Places that need each other in a circle, together; all others alone. Those above come before those below (Tarjan's
 * algorithm, without recursion: chains may be long).
 */
function knots({ parts, followers }, among) {
    const found = [];
    const number = new Map();
    const low = new Map();
    const open = [];
    const isOpen = new Set();
    const below = (place) => [...(parts[place] ?? []), ...(followers[place] ?? [])];
    const enter = (place) => {
        number.set(place, number.size);
        low.set(place, number.size - 1);
        open.push(place);
        isOpen.add(place);
        return { place, below: below(place), next: 0 };
    };
    const lower = (place, to) => low.set(place, Math.min(low.get(place) ?? 0, to));
    const close = (place) => {
        if (low.get(place) !== number.get(place))
            return;
        const knot = open.splice(open.lastIndexOf(place));
        for (const one of knot)
            isOpen.delete(one);
        found.push(knot);
    };
    for (const start of among) {
        if (number.has(start))
            continue;
        const way = [enter(start)];
        for (let top = way.at(-1); top; top = way.at(-1)) {
            const next = top.below[top.next];
            top.next += 1;
            if (next === undefined) {
                way.pop();
                close(top.place);
                const above = way.at(-1);
                if (above)
                    lower(above.place, low.get(top.place) ?? 0);
            }
            else if (!among.has(next))
                continue;
            else if (!number.has(next))
                way.push(enter(next));
            else if (isOpen.has(next))
                lower(top.place, number.get(next) ?? 0);
        }
    }
    return found.reverse();
}

// EXTERNAL MODULE: ./.build/src/core/history-tag.js
var history_tag = __webpack_require__(54730);
;// CONCATENATED MODULE: ./.build/src/prune/graph/freed.js
/** @param gone ids of versions that go, or went */
function freedBy({ versions, manifests }, gone) {
    const needed = new Set();
    for (const { id, digest } of versions)
        if (!gone.has(id))
            for (const blob of manifests.get(digest)?.blobs ?? [])
                needed.add(blob.digest);
    const counted = new Set();
    let [bytes, unknown] = [0, 0];
    for (const { id, digest } of versions) {
        if (!gone.has(id) || counted.has(digest))
            continue;
        counted.add(digest);
        const known = manifests.get(digest);
        if (known?.state !== 'read' && known?.state !== 'absent')
            unknown += 1;
        for (const blob of known?.blobs ?? []) {
            if (needed.has(blob.digest))
                continue;
            needed.add(blob.digest);
            bytes += blob.size;
        }
    }
    return { bytes, unknown };
}

// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/prune/age.js
/**
 * Milliseconds since a version was pushed or got a tag, whichever is later: the same content pushed again stays one
 * version, whose creation says nothing about how new it is.
 */
function ageOf({ createdAt, updatedAt }, now) {
    return now.getTime() - Math.max(createdAt.getTime(), updatedAt.getTime());
}
/** A date that cannot be read counts as now, so that nothing is removed for it. */
function isYounger(age, limit) {
    return !(age >= limit);
}
/**
 * The last pushed first. When a tag moves, GitHub touches the version that loses it as well as the one that gets it:
 * within a minute the one that was made later is the later one.
 */
function age_newestFirst(now) {
    const minutes = (version) => Math.floor(sortable(ageOf(version, now)) / -60_000);
    const made = ({ createdAt }) => createdAt.getTime() || 0;
    return (one, other) => minutes(other) - minutes(one) || made(other) - made(one) || other.id - one.id;
}
function sortable(age) {
    return Number.isNaN(age) ? -1e15 : age;
}
const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
];
/** As the rules write it: `30d`, `36h`. */
function durationText(milliseconds) {
    const [unit, length] = units.find(([, size]) => milliseconds >= size && milliseconds % size === 0) ?? ['s', 1000];
    return `${milliseconds / length}${unit}`;
}

// EXTERNAL MODULE: ./.build/src/core/legal-tag.js
var legal_tag = __webpack_require__(97127);
;// CONCATENATED MODULE: ./.build/src/prune/rules/branches.js

/**
 * Whether the branch of a tag still exists. Branches become tags as the metadata stage makes them, so that
 * `feature/x` is found as `feature-x`, and a name too long for a tag by its cut form.
 */
function liveBranches(branches) {
    const tags = new Map();
    const tagsOf = (template) => {
        const known = tags.get(template) ??
            new Set([...(branches ?? [])].map((name) => (0,legal_tag/* legalTag */.a)(`${template.before}${name}${template.after}`).tag));
        tags.set(template, known);
        return known;
    };
    return (template, tag) => {
        // A repository without any branch has nothing to build: more likely nobody could tell.
        if (!branches?.size)
            return { alive: true, words: 'nobody knows which branches there are' };
        const found = tagsOf(template);
        const alive = template.open ? beginsWithOne(tag, found) : found.has(tag);
        return { alive, words: alive ? 'its branch exists' : 'its branch is gone' };
    };
}
/** Where more follows, any branch that the tag can come from counts: `feature-x-1` may be of `feature`. */
function beginsWithOne(tag, found) {
    for (let end = tag.length; end > 0; end -= 1)
        if (found.has(tag.slice(0, end)))
            return true;
    return false;
}

// EXTERNAL MODULE: ./.build/src/prune/rules/tag-match.js
var tag_match = __webpack_require__(63620);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
;// CONCATENATED MODULE: ./.build/src/prune/graph/keepers.js


/** Places of the images that were pushed last; one with several tags counts once. */
function lastPushed({ versions }, tags, count, now) {
    const compare = age_newestFirst(now);
    const images = [...new Set(tags.map(({ place }) => place))].flatMap((place) => {
        const version = versions[place];
        return version ? [{ place, version }] : [];
    });
    images.sort((one, other) => compare(one.version, other.version));
    return new Set(images.slice(0, count).map(({ place }) => place));
}
/** Tags of the highest versions of each minor one. Tags that name the same version (`v1.2.3`, `1.2.3`) count once. */
function topOfMinors(tags, count) {
    const minors = new Map();
    for (const { tag } of tags) {
        const found = (0,semver/* parseSemver */.k)(tag);
        if (!found)
            continue;
        const minor = `${found.major}.${found.minor}`;
        const versions = minors.get(minor) ?? new Map();
        minors.set(minor, versions);
        versions.set(found.version, [...(versions.get(found.version) ?? []), tag]);
    }
    return new Set([...minors.values()].flatMap((versions) => highest([...versions.keys()], count).flatMap((one) => versions.get(one) ?? [])));
}
function highest(versions, count) {
    return versions
        .flatMap((version) => (0,semver/* parseSemver */.k)(version) ?? [])
        .sort((one, other) => (0,semver/* compareSemver */.m)(other, one))
        .slice(0, count)
        .map(({ version }) => version);
}

;// CONCATENATED MODULE: ./.build/src/prune/graph/judge-tags.js








function judgeTags(policy, snapshot, graph) {
    const byPlace = new Map();
    const used = new Set();
    const saving = saviours(policy.protectedTags);
    const tagsOf = new Map(policy.classes.map((one) => [one, []]));
    for (const [place, { tags }] of graph.versions.entries()) {
        for (const tag of tags) {
            // Signatures may be protected by name too; but no class has a say.
            const saviours = saving(tag);
            for (const text of saviours)
                used.add(text);
            if (saviours[0])
                say(byPlace, place, true, `tag ${tag} is protected${saviours[0] === tag ? '' : ` by ${saviours[0]}`}`, 'protected');
            else if (tag === history_tag/* historyTag */.D)
                say(byPlace, place, true, `tag ${tag} is the history of the runs`, 'history');
            else if (followedBy(tag) === undefined)
                sort(tag, place);
        }
    }
    for (const [of, tags] of tagsOf)
        for (const one of judgeClass(of, tags, snapshot, graph))
            say(byPlace, ...one);
    return {
        byPlace,
        idle: {
            classes: policy.classes.filter((one) => tagsOf.get(one)?.length === 0).map(({ name }) => name),
            protectedTags: policy.protectedTags.map(({ text }) => text).filter((text) => !used.has(text)),
        },
    };
    function sort(tag, place) {
        for (const one of policy.classes) {
            const match = one.match.find((way) => (0,tag_match/* matches */.cK)(way, tag));
            if (!match)
                continue;
            tagsOf.get(one)?.push({ place, tag, match });
            return;
        }
        const why = policy.classes.length === 0 ? 'there are no rules for tags' : `no class matches tag ${tag}`;
        say(byPlace, place, true, why, 'no rule');
    }
}
/** The texts of `prune-protect` that name a tag. A file may name thousands by themselves: these are looked up. */
function saviours(all) {
    const single = new Set(all.flatMap(({ text }) => ((0,oci_reference/* isTag */.dz)(text) ? [text] : [])));
    const patterns = all.filter(({ text }) => !single.has(text));
    return (tag) => [
        ...(single.has(tag) ? [tag] : []),
        ...patterns.filter(({ test }) => test(tag)).map(({ text }) => text),
    ];
}
/** The first that keeps it has the word; where none does, the reasons of the first two are told. */
function say(byPlace, ...[place, keep, reason, cause]) {
    const known = byPlace.get(place);
    if (!known || (keep && !known.keep))
        byPlace.set(place, { keep, reason, cause });
    else if (!keep && !known.keep && !known.reason.includes('; '))
        byPlace.set(place, { ...known, reason: `${known.reason}; ${reason}` });
}
function* judgeClass(of, tags, snapshot, graph) {
    const { keepAll, keepLast, keepNewerThan, keepPerMinor, expireAfter } = of;
    // What nobody can pull takes no slot.
    const pullable = tags.filter(({ place }) => !isGhost(graph, place));
    // What may be pullable all the same gets a slot, and takes none from the others.
    const perhaps = tags.filter(({ place }) => !isGhost(graph, place) || isDoubtful(graph, place));
    const keepers = (pick) => perhaps.length === pullable.length ? pick(pullable) : new Set([...pick(pullable), ...pick(perhaps)]);
    const last = keepLast === undefined ? undefined : keepers((some) => lastPushed(graph, some, keepLast, snapshot.takenAt));
    const top = keepPerMinor === undefined ? undefined : keepers((some) => topOfMinors(some, keepPerMinor));
    const living = lifeOf(snapshot);
    const onlyExpires = [keepLast, keepNewerThan, keepPerMinor].every((limit) => limit === undefined);
    for (const { place, tag, match } of tags) {
        const version = graph.versions[place];
        if (!version)
            continue;
        const age = ageOf(version, snapshot.takenAt);
        const against = [];
        const life = living(match, tag);
        const keep = () => {
            if (keepAll)
                return 'keeps all';
            if (expireAfter !== undefined && !isYounger(age, expireAfter)) {
                against.push(`older than ${durationText(expireAfter)}`);
                return undefined;
            }
            if (life?.alive)
                return life.words;
            if (life)
                against.push(life.words);
            if (last?.has(place))
                return `among the last ${keepLast}`;
            if (last)
                against.push(`not among the last ${keepLast}`);
            if (keepNewerThan !== undefined && isYounger(age, keepNewerThan))
                return `newer than ${durationText(keepNewerThan)}`;
            if (keepNewerThan !== undefined)
                against.push(`older than ${durationText(keepNewerThan)}`);
            if (top?.has(tag))
                return `among the highest ${keepPerMinor} of its minor version`;
            if (top)
                against.push(`not among the highest ${keepPerMinor} of its minor version`);
            if (expireAfter !== undefined && onlyExpires && !life)
                return `not older than ${durationText(expireAfter)}`;
            return undefined;
        };
        const kept = keep();
        const ghost = isGhost(graph, place) ? ', and none of its parts is there' : '';
        yield [
            place,
            kept !== undefined,
            `class ${of.name}: ${kept ?? `${against.join(', ')}${ghost}`}`,
            `class ${of.name}`,
        ];
    }
}
/** Whether the pull request or branch of a tag is still there; undefined for tags of neither. */
function lifeOf(snapshot) {
    const branches = liveBranches(snapshot.branches);
    return (match, tag) => {
        if (match.kind === 'pr') {
            if (!snapshot.openPulls)
                return { alive: true, words: 'nobody knows which pull requests are open' };
            const pull = (0,tag_match/* pullOf */.pv)(match.template, tag);
            const alive = pull === undefined || snapshot.openPulls.has(pull);
            return { alive, words: `pull request ${pull} is ${alive ? 'open' : 'closed'}` };
        }
        return match.kind === 'branch' ? branches(match.template, tag) : undefined;
    };
}

;// CONCATENATED MODULE: ./.build/src/prune/graph/roots.js



/** What stays by itself, and why: all that these need stays with them. */
function rootsOf(policy, snapshot, graph, tags) {
    const roots = new Map();
    const store = isSignatureStore(graph);
    for (const [place, version] of graph.versions.entries()) {
        const judged = tags.byPlace.get(place);
        const keep = (cause, reason) => roots.set(place, { keep: true, reason, cause });
        if (judged?.keep)
            roots.set(place, judged);
        else if (policy.inUse.has(version.digest) || snapshot.inUse.has(version.digest))
            keep('protected', 'its digest is protected');
        else if (isYounger(ageOf(version, snapshot.takenAt), policy.grace))
            keep('grace', `younger than the grace of ${durationText(policy.grace)}`);
        else if (isUnreadable(graph.facts[place], version.tags))
            keep('unreadable', `its manifest could not be read${problemOf(graph, place)}`);
        else if (store && version.tags.some((tag) => followedBy(tag) !== undefined))
            keep('signatures', 'no image here has a tag: it may sign one of another package');
    }
    return roots;
}
/** Cosign can be told to put the signatures of many packages into one of their own: none of them is an orphan. */
function isSignatureStore({ versions }) {
    return versions.every(({ tags }) => tags.every((tag) => followedBy(tag) !== undefined));
}
function problemOf({ facts }, place) {
    const problem = facts[place]?.problem;
    return problem === undefined ? '' : `: ${problem.slice(0, 200)}`;
}

;// CONCATENATED MODULE: ./.build/src/prune/graph/verdicts.js



/** For every place whether it stays, and why. Mark and sweep: what is kept keeps all it needs, the rest goes. */
function verdictsOf(policy, snapshot, graph, tags) {
    const roots = rootsOf(policy, snapshot, graph, tags);
    if (!policy.untagged)
        keepLoners(graph, roots, tags);
    const verdicts = new Array(graph.versions.length);
    for (const [place, root] of roots)
        verdicts[place] = root;
    spread(graph, [...roots.keys()], verdicts, true);
    // What stays and is said to be absent may be there all the same, and then it needs its parts.
    // What was not read could name any other, tagged or not, older or newer: parts are pushed again when they were lost.
    const blind = graph.versions.find((_, place) => isBlind(graph, place) || (verdicts[place]?.keep && isLost(graph, place)));
    if (blind) {
        const spared = {
            keep: true,
            reason: `${blind.digest}, which could not be read, may need it`,
            cause: 'may be a part',
        };
        return graph.versions.map((_, place) => verdicts[place] ?? spared);
    }
    // The rest goes: first what its own tags condemn, then what goes with that, then what belongs to nothing.
    const condemned = [];
    for (const [place] of graph.versions.entries()) {
        const judged = tags.byPlace.get(place);
        if (verdicts[place] || !judged)
            continue;
        verdicts[place] = judged;
        condemned.push(place);
    }
    spread(graph, condemned, verdicts, false);
    const below = new Set([...graph.parts, ...graph.followers].flat());
    const loners = [];
    for (const [place] of graph.versions.entries()) {
        if (verdicts[place] || below.has(place))
            continue;
        verdicts[place] = { keep: false, ...whyAlone(graph, place) };
        loners.push(place);
    }
    spread(graph, loners, verdicts, false);
    // What is left needs itself in a circle.
    return graph.versions.map((_, place) => verdicts[place] ?? { keep: false, ...whyAlone(graph, place) });
}
/** Hands a verdict on to everything that those need and that has none yet, with whom it is needed by. */
function spread({ versions, parts, followers }, from, verdicts, keep) {
    const waiting = [...from];
    // Grows while it is gone through: breadth first, so that the reason names the nearest.
    for (const place of waiting) {
        const name = versions[place]?.digest;
        const give = (to, cause) => {
            if (verdicts[to])
                return;
            verdicts[to] = { keep, reason: `${cause === 'part' ? 'part of' : 'belongs to'} ${name}`, cause };
            waiting.push(to);
        };
        for (const part of parts[place] ?? [])
            give(part, 'part');
        for (const follower of followers[place] ?? [])
            give(follower, 'referrer');
    }
}
/** `prune-untagged: false`: what has no tag of an image goes only with an image that has one. */
function keepLoners(graph, roots, tags) {
    const kept = closure(graph, roots.keys());
    const condemned = [...tags.byPlace.keys()].filter((place) => !kept.has(place));
    const going = closure(graph, condemned);
    for (const [place] of graph.versions.entries())
        if (!kept.has(place) && !going.has(place))
            roots.set(place, { keep: true, reason: 'untagged, and prune-untagged is false', cause: 'untagged' });
}
function whyAlone(graph, place) {
    const [subject] = subjectsOf(graph, place);
    const version = graph.versions[place];
    if (subject !== undefined)
        return { reason: `what it belongs to is gone: ${subject}`, cause: 'orphan' };
    if (version?.tags.some((tag) => followedBy(tag) !== undefined))
        return { reason: 'what it belongs to is gone', cause: 'orphan' };
    const absent = graph.facts[place]?.state === 'absent';
    const ghost = absent
        ? ', and the registry does not have its manifest'
        : isGhost(graph, place)
            ? ', and none of its parts is there'
            : '';
    return { reason: `untagged, and nothing that stays needs it${ghost}`, cause: 'untagged' };
}

;// CONCATENATED MODULE: ./.build/src/prune/graph/warnings.js

/** Names told one by one; of more the number. */
const most = 20;
/** What somebody should look at, though it stops nothing. */
function warningsOf(policy, graph, { idle }, verdicts) {
    return [
        ...some(idleProtection(policy, graph, idle.protectedTags), (words) => `prune-protect: ${words}`),
        ...some(idle.classes, (name) => `the class ${name} matches no tag`),
        ...unread(graph, verdicts),
        ...absent(graph, verdicts),
        ...broken(graph, verdicts),
    ];
}
/** Files name what is in use, mostly of other packages: each is told only if nothing of it is here. */
function idleProtection({ protectedTags, protectedDigests }, { places }, idleTags) {
    const idle = new Set(idleTags);
    const things = [
        ...protectedTags.map(({ text, file }) => ({ words: `${text} matches no tag`, file, isIdle: idle.has(text) })),
        ...protectedDigests.map(({ digest, file }) => ({
            words: `${digest} is not in this package`,
            file,
            isIdle: !places.has(digest),
        })),
    ];
    const files = new Set(things.flatMap(({ file }) => file ?? []));
    for (const { file, isIdle } of things)
        if (file !== undefined && !isIdle)
            files.delete(file);
    return [
        ...things.flatMap(({ words, file, isIdle }) => (file === undefined && isIdle ? [words] : [])),
        ...[...files].map((file) => `nothing that @${file} names is in this package`),
    ];
}
function unread({ versions, facts }, verdicts) {
    const named = versions.flatMap(({ tags }, place) => (isUnreadable(facts[place], tags) ? [place] : []));
    const spared = verdicts.filter(({ cause }) => cause === 'may be a part').length;
    return [
        ...some(named, (place) => {
            const { digest, id, tags = [] } = versions[place] ?? {};
            const why = facts[place]?.problem ?? 'it was not looked at';
            return `${[digest, ...tags.slice(0, 3)].join(', ')} (version ${id}) could not be read: ${why.slice(0, 200)}`;
        }),
        ...(spared > 0
            ? [
                `${spared} versions stay because what could not be read may need them. The next run looks again; what can never be read has to be deleted by hand`,
            ]
            : []),
    ];
}
/** Listed, and yet the registry does not have them, as often as it was asked. */
function absent(graph, verdicts) {
    const { versions, facts } = graph;
    const found = versions.flatMap((_, place) => (facts[place]?.state === 'absent' ? [place] : []));
    return some(found, (place) => {
        const { digest, id, tags = [] } = versions[place] ?? {};
        const goes = !verdicts[place]?.keep;
        const end = goes
            ? 'it goes'
            : isLost(graph, place)
                ? 'it stays, and so does all that it may need; if it is really gone, delete this version by hand'
                : 'it stays';
        return `${[digest, ...tags.slice(0, 3)].join(', ')} (version ${id}) is listed, and the registry answers 404 for it: ${end}`;
    });
}
/** Images that stay and cannot be pulled whole, whoever broke them. */
function broken({ versions, facts, places }, verdicts) {
    const found = versions.flatMap((version, place) => {
        if (!verdicts[place]?.keep || version.tags.length === 0)
            return [];
        const { children = [] } = facts[place] ?? {};
        const gone = children.filter((child) => {
            const at = places.get(child);
            return at === undefined || facts[at]?.state === 'absent';
        });
        return gone.length > 0
            ? [`tag ${version.tags[0]}: ${gone.length} of its ${children.length} parts were already gone`]
            : [];
    });
    return some(found, (text) => text);
}
function some(things, words) {
    const more = things.length - most;
    const told = things.slice(0, most).map(words);
    return more > 0 ? [...told, `… and ${more} more like the last one`] : told;
}

;// CONCATENATED MODULE: ./.build/src/prune/graph/waves.js

/**
 * The order of deletion: nothing goes before what needs it has gone, wholes before parts at any depth, images before
 * their referrers. A wave holds what may go side by side. Where needs go in a circle (an index that is attached to its own
 * part), what has a tag of its own goes first, since GitHub may refuse it; then wholes before parts.
 */
function wavesOf({ parts, followers }, doomed, isImage = () => false) {
    const edges = { parts, followers };
    const wave = new Map();
    const waves = [];
    for (const knot of knots(edges, doomed)) {
        const [tagged, others] = [knot.filter(isImage), knot.filter((place) => !isImage(place))];
        const levels = knot.length === 1 ? [knot] : [...byParts(edges, tagged), ...byParts(edges, others)];
        // What is above has its wave: knots come in order, those above first.
        const first = knot.reduce((most, place) => Math.max(most, wave.get(place) ?? 0), 0);
        for (const [depth, level] of levels.entries()) {
            const row = waves[first + depth] ?? [];
            waves[first + depth] = row;
            for (const place of level)
                row.push(place);
        }
        const after = first + levels.length;
        for (const place of knot)
            for (const below of [...(parts[place] ?? []), ...(followers[place] ?? [])])
                wave.set(below, Math.max(wave.get(below) ?? 0, after));
    }
    // The oldest first, so that they are gone where the budget ends.
    return waves.map((places) => places.sort((one, other) => other - one));
}
/** The levels of a knot by its parts alone; what is in a circle even so goes together. */
function byParts({ parts }, knot) {
    const left = new Set(knot);
    const levels = [];
    while (left.size > 0) {
        const below = new Set([...left].flatMap((place) => parts[place] ?? []));
        const free = [...left].filter((place) => !below.has(place));
        const level = free.length > 0 ? free : [...left];
        for (const place of level)
            left.delete(place);
        levels.push(level);
    }
    return levels;
}

;// CONCATENATED MODULE: ./.build/src/prune/rules/policy-words.js

/** The rules as they were understood: plain JSON, in the words of the inputs. */
function policyWords({ classes, protectedTags, inUse, untagged, grace, allowEmpty }) {
    return {
        classes: classes.map(({ name, match, keepAll, keepLast, keepNewerThan, keepPerMinor, expireAfter }) => ({
            name,
            match: match.map(({ text }) => text),
            ...(keepAll ? { keep: 'all' } : {}),
            ...(keepLast === undefined ? {} : { 'keep-last': keepLast }),
            ...(keepNewerThan === undefined ? {} : { 'keep-newer-than': durationText(keepNewerThan) }),
            ...(keepPerMinor === undefined ? {} : { 'keep-per-minor': keepPerMinor }),
            ...(expireAfter === undefined ? {} : { 'expire-after': durationText(expireAfter) }),
        })),
        protect: [...protectedTags.map(({ text }) => text), ...inUse],
        untagged,
        grace: durationText(grace),
        'allow-empty': allowEmpty,
    };
}

;// CONCATENATED MODULE: ./.build/src/prune/plan.js










/**
 * What would be done: pure, the same for the same snapshot whatever the order of its maps. Time and memory grow with the
 * number of versions and of what they name.
 *
 * @throws UserError for a policy that would remove everything, or the last tagged image, without having been told so
 */
function plan_plan(policy, snapshot) {
    const graph = graphOf(snapshot);
    const tags = judgeTags(policy, snapshot, graph);
    const verdicts = verdictsOf(policy, snapshot, graph, tags);
    if (!policy.allowEmpty)
        refuseEmpty(snapshot, graph, verdicts);
    const doomed = new Set(verdicts.flatMap(({ keep }, place) => (keep ? [] : [place])));
    const isImage = (place) => (graph.versions[place]?.tags ?? []).some((tag) => followedBy(tag) === undefined);
    const waves = wavesOf(graph, doomed, isImage).map((wave) => wave.flatMap((place) => graph.versions[place]?.id ?? []));
    const freed = freedBy(snapshot, new Set(waves.flat()));
    return {
        version: 1,
        package: snapshot.package,
        madeAt: snapshot.takenAt.toISOString(),
        policy: policyWords(policy),
        versions: graph.versions.map((version, place) => {
            const { keep = true, reason = '', cause = '' } = verdicts[place] ?? {};
            const verdict = keep ? 'keep' : 'delete';
            return {
                id: version.id,
                digest: version.digest,
                tags: version.tags,
                createdAt: dateText(version.createdAt),
                updatedAt: dateText(version.updatedAt),
                verdict,
                reason: `${verdict}: ${reason}`,
                cause,
            };
        }),
        waves,
        freedBytes: freed.bytes,
        unknownSizes: freed.unknown,
        warnings: warningsOf(policy, graph, tags, verdicts),
    };
}
function refuseEmpty({ package: { owner, name } }, { versions }, verdicts) {
    const goes = verdicts.filter(({ keep }) => !keep).length;
    if (goes === 0)
        return;
    const tagged = versions.flatMap(({ tags }, place) => 
    // A history alone is nothing that anybody runs.
    tags.some((tag) => followedBy(tag) === undefined && tag !== history_tag/* historyTag */.D) ? [place] : []);
    const what = goes === versions.length
        ? `all ${goes} versions`
        : tagged.length > 0 && !tagged.some((place) => verdicts[place]?.keep)
            ? `all ${tagged.length} tagged images`
            : undefined;
    if (what === undefined)
        return;
    throw new errors/* UserError */.yo(`prune would remove ${what} of ${owner}/${name}`, {
        cure: 'Nothing was removed. Let the rules keep something (prune-keep-last, prune-protect), or say `allow-empty: true` beside `classes` in prune-rules.',
    });
}
function dateText(date) {
    return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

;// CONCATENATED MODULE: ./.build/src/prune/deletion/apply-due.js





/** @param spare told of each version that the plan names and that stays after all */
function dueOf(given, policy, at, spare) {
    let snapshot = at;
    const listed = new Map(at.versions.map((version) => [version.id, version]));
    const inUse = new Set(at.inUse);
    const open = new Map();
    const gone = new Map();
    /** Ids of what needs each other in a circle: one may stay when another has gone long ago. */
    let knotted = new Set();
    let fallen = [];
    /** Parts of what fell that are to go as well, and may stay after all. */
    let undecided = [];
    let waves = [];
    let causes = new Map();
    let settled = false;
    const keep = (version, why) => {
        inUse.add(version.digest);
        settled = false;
        if (open.delete(version.id))
            spare({ id: version.id, digest: version.digest, why });
    };
    const isAbsent = ({ digest }) => snapshot.manifests.get(digest)?.state === 'absent';
    const refused = (version, why, now) => {
        if (now)
            snapshot = { ...snapshot, manifests: new Map(snapshot.manifests).set(version.digest, now) };
        const facts = snapshot.manifests.get(version.digest);
        // It was to go, and what it may have as parts with it: that it is still listed makes it no more worth.
        if (facts?.state === 'absent')
            snapshot = {
                ...snapshot,
                manifests: new Map(snapshot.manifests).set(version.digest, { ...facts, mediaType: manifest/* mediaTypes */.Ib.manifest }),
            };
        keep(version, why);
    };
    const settle = () => {
        if (settled)
            return [];
        // What was deleted stays in the picture: its parts have no other reason to go.
        const now = plan_plan(policy, { ...snapshot, inUse });
        settled = true;
        waves = now.waves;
        const going = new Set(waves.flat());
        knotted = inKnots(snapshot, going);
        causes = new Map(now.versions.flatMap(({ id, cause = '' }) => (going.has(id) ? [] : [[id, cause]])));
        const reasons = new Map(now.versions.map(({ id, reason }) => [id, reason]));
        for (const [id, { digest }] of open) {
            if (going.has(id))
                continue;
            open.delete(id);
            spare({ id, digest, why: (reasons.get(id) ?? '').replace(/^keep: /, '') || 'it is needed now' });
        }
        const needed = [...gone.values()].filter(({ version }) => reasons.has(version.id) && !going.has(version.id));
        for (const { version } of needed)
            gone.delete(version.id);
        const deleted = needed.sort((one, other) => other.wave - one.wave).map(({ version }) => version);
        const along = partsOf(deleted).filter((part) => !gone.has(part.id) && !deleted.includes(part));
        return [
            ...along.map((version) => ({ version, deleted: false })),
            ...deleted.map((version) => ({ version, deleted: true })),
        ];
    };
    /** Of whatever depth, the deepest first. */
    const partsOf = (wholes) => {
        const byDigest = new Map(snapshot.versions.map((version) => [version.digest, version]));
        const parts = new Set();
        for (let level = wholes; level.length > 0;) {
            level = level.flatMap(({ digest }) => (snapshot.manifests.get(digest)?.children ?? []).flatMap((child) => byDigest.get(child) ?? []));
            level = level.filter((part) => !parts.has(part));
            for (const part of level)
                parts.add(part);
        }
        return [...parts].reverse();
    };
    const planned = new Map(given.versions.map((version) => [version.id, version]));
    for (const id of given.waves.flat()) {
        const version = listed.get(id);
        // Gone already: nothing is to be done.
        if (!version)
            continue;
        open.set(id, version);
        const then = planned.get(id);
        if (!then || then.digest !== version.digest || !sameTags(then.tags, version.tags))
            keep(version, 'its tags are others than those of the plan');
    }
    settle();
    return {
        settle,
        lonely() {
            const parts = [...new Set([...undecided, ...partsOf(fallen)])];
            fallen = [];
            undecided = parts.filter(({ id }) => open.has(id));
            return parts.filter(({ id }) => causes.has(id) && causes.get(id) !== 'part');
        },
        keep,
        refused,
        isAbsent,
        get settled() {
            return settled;
        },
        get left() {
            return open.size;
        },
        has: (id) => open.has(id),
        done(id, wave, ours) {
            const version = open.get(id);
            // What the registry did not have either was gone before: a list may be late.
            if (version && (ours || !isAbsent(version))) {
                gone.set(id, { version, wave });
                fallen.push(version);
            }
            open.delete(id);
        },
        sure() {
            for (const id of gone.keys())
                if (!knotted.has(id))
                    gone.delete(id);
        },
        next() {
            const wave = waves.findIndex((ids) => ids.some((id) => open.has(id)));
            const versions = (waves[wave] ?? []).flatMap((id) => open.get(id) ?? []);
            return wave < 0 ? undefined : { wave, versions };
        },
        joined(versions, manifests) {
            const digests = new Set(versions.map(({ digest }) => digest));
            const keys = new Set(versions.flatMap(({ tags }) => tags.flatMap((tag) => followedBy(tag) ?? [])));
            for (const { digest } of versions) {
                const { subject, about } = manifests.get(digest) ?? {};
                for (const one of [digest, subject, about])
                    if (one !== undefined)
                        inUse.add(one);
            }
            // A digest that was deleted and pushed again is another version.
            const others = snapshot.versions.filter((version) => !digests.has(version.digest));
            for (const { digest } of others)
                if (keys.has(followedKey(digest)))
                    inUse.add(digest);
            snapshot = {
                ...snapshot,
                versions: [...versions, ...others],
                manifests: new Map([...snapshot.manifests, ...manifests]),
            };
            settled = false;
        },
    };
}
/** Ids of those that go and need each other in a circle. */
function inKnots(snapshot, going) {
    const graph = graphOf(snapshot);
    const doomed = new Set(graph.versions.flatMap(({ id }, place) => (going.has(id) ? [place] : [])));
    const circles = knots(graph, doomed).filter(({ length }) => length > 1);
    return new Set(circles.flat().flatMap((place) => graph.versions[place]?.id ?? []));
}
function sameTags(one, other) {
    return one.length === other.length && one.every((tag) => other.includes(tag));
}

;// CONCATENATED MODULE: ./.build/src/prune/deletion/progress.js
const progress_minute = 60_000;
function progress(name, host) {
    const began = host.now().getTime();
    let next = began + progress_minute;
    return {
        step(done, left, forecast) {
            const now = host.now().getTime();
            // A slow server is no matter of points: what the run has taken so far says more then.
            const measured = done < enough ? 0 : ((now - began) / done) * left;
            const line = `${name}: ${done} of ${done + left} deleted, about ${span(Math.max(forecast, measured))} left`;
            host.log.progress(line);
            if (now < next)
                return;
            next = now + progress_minute;
            if (host.kind !== 'terminal')
                host.log.info(line);
        },
    };
}
/** Deletions after which their speed says something. */
const enough = 200;
/** `42 s`, `12 min`, `1 h 5 min`. */
function span(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    if (seconds < 90)
        return `${seconds} s`;
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 90)
        return `${minutes} min`;
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./.build/src/prune/manifests/manifest-cache.js








/** Bytes of the file; what is more is read again the next time. */
const largest = 256 * 1024 * 1024;
/** Bytes that wait to be written. */
const batch = 1024 * 1024;
function cacheFile(cacheDir, { registry, owner, name }) {
    return (0,external_node_path_.join)(cacheDir, 'prune', `${encodeURIComponent(`${registry}/${owner}/${name}`)}.ndjson`);
}
/**
 * Opens the cache: `found` is called with each manifest of `wanted` that is there; those that are not wanted any more go.
 */
async function openCache(file, wanted, found, host) {
    const temporary = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    const lost = (error) => host.log.debug(`the cache ${file} cannot be used: ${(0,errors/* messageOf */.bD)(error)}`);
    let handle;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
        handle = await (0,promises_.open)(temporary, 'wx', 0o600);
    }
    catch (error) {
        lost(error);
    }
    let waiting = [];
    let size = 0;
    let written = 0;
    let writing = Promise.resolve();
    const flush = () => {
        const text = waiting.join('');
        waiting = [];
        size = 0;
        writing = writing.then(async () => handle?.appendFile(text)).catch(lost);
    };
    const add = (digest, text) => {
        const line = `${JSON.stringify([digest, text])}\n`;
        if (!handle || written + line.length > largest)
            return;
        waiting.push(line);
        size += line.length;
        written += line.length;
        if (size > batch)
            flush();
    };
    for await (const line of linesOf(file)) {
        const entry = entryOf(line);
        if (!entry || !wanted.has(entry.digest))
            continue;
        try {
            found(entry.digest, Buffer.from(entry.text));
        }
        catch (error) {
            // Of this digest, and no manifest: the registry is asked, which says so for this one alone.
            host.log.debug(`the cache ${file} has a manifest that cannot be read: ${entry.digest}: ${(0,errors/* messageOf */.bD)(error)}`);
            continue;
        }
        add(entry.digest, entry.text);
        if (size > batch)
            await writing;
    }
    return {
        add(digest, bytes) {
            const text = Buffer.from(bytes).toString('utf8');
            // Bytes that are no text do not come back from it as they were.
            if ((0,oci_digest/* isOf */.yW)(digest, Buffer.from(text)))
                add(digest, text);
        },
        async close() {
            flush();
            try {
                await writing;
                await handle?.close();
                if (handle)
                    await (0,promises_.rename)(temporary, file);
            }
            catch (error) {
                lost(error);
            }
            finally {
                await (0,promises_.rm)(temporary, { force: true }).catch(lost);
            }
        },
    };
}
async function* linesOf(file) {
    try {
        yield* (0,external_node_readline_.createInterface)({ input: (0,external_node_fs_.createReadStream)(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
    }
    catch {
        // There is none yet, or none that can be read: everything is read from the registry.
    }
}
function entryOf(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(value) || (0,is_record/* isRecord */.u)(value))
        return undefined;
    const [digest, text] = value;
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest) || typeof text !== 'string')
        return undefined;
    return (0,oci_digest/* isOf */.yW)(digest, Buffer.from(text)) ? { digest, text } : undefined;
}

// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
;// CONCATENATED MODULE: ./.build/src/prune/manifests/read-facts.js




/**
 * Reads a manifest of whatever kind: OCI, docker's schema 2 and 1, an index with layers in it.
 *
 * @param attachedTo the subject that the tag `sha256-…` of this index names: its entries are attached to that
 * @throws BrokenImage when it has a shape from which nobody can tell what it needs
 */
function readFacts(digest, bytes, mediaType, attachedTo) {
    const document = (0,oci_document/* readRecord */.aE)(bytes, 'the manifest');
    const entries = descriptorsOf(document.manifests, 'manifests');
    const children = entries.filter(isChild);
    const layers = [...entries.filter((entry) => !isChild(entry)), ...descriptorsOf(document.layers, 'layers')];
    const config = document.config === undefined ? [] : descriptorsOf([document.config], 'config');
    const type = typeof document.mediaType === 'string' ? document.mediaType : mediaType;
    const facts = {
        digest,
        state: 'read',
        ...(type === undefined || type === '' ? {} : { mediaType: type }),
        ...artifactTypeOf(document.artifactType),
        children: read_facts_unique(children.map((child) => child.digest)),
        ...subjectOf(document.subject),
        blobs: [...config, ...layers].map((blob) => ({ digest: blob.digest, size: sizeOf(blob) })),
        size: bytes.length,
    };
    const told = children.flatMap((child) => toldBy(child, attachedTo));
    const known = new Set(told.map((one) => one.digest));
    return { facts, told, untold: facts.children.filter((child) => !known.has(child)) };
}
/**
 * A platform, an attestation or what the fallback tag attaches is a manifest, so it has no parts. An index, what says
 * nothing of itself and what may be a referrer of another image must be read.
 */
function toldBy(child, attachedTo) {
    if (!(0,manifest/* isManifestType */.Q3)(child.mediaType) || (0,manifest/* isIndexType */.$U)(child.mediaType))
        return [];
    const attestation = (0,manifest/* isAttestation */.H3)(child);
    if (!attestation && !isPlatform(child) && attachedTo === undefined)
        return [];
    const about = attestation ? child.annotations?.['vnd.docker.reference.digest'] : undefined;
    return [
        {
            digest: child.digest,
            state: 'told',
            mediaType: child.mediaType,
            ...artifactTypeOf(child.artifactType),
            children: [],
            ...(attachedTo === undefined ? {} : { subject: attachedTo }),
            ...(typeof about === 'string' && (0,oci_digest/* isDigest */.Bc)(about) ? { about } : {}),
            blobs: [],
            size: sizeOf(child),
        },
    ];
}
/** What can be run somewhere is an image; `unknown` is what else is put into an index. */
function isPlatform({ platform, artifactType }) {
    if (!(0,is_record/* isRecord */.u)(platform) || typeof artifactType === 'string')
        return false;
    return [platform.os, platform.architecture].every((word) => typeof word === 'string' && !/^(?:unknown)?$/.test(word));
}
/** Layers in an index (build caches) are blobs; anything else that is not known may be a manifest, and counts as one. */
function isChild({ mediaType }) {
    return (0,manifest/* isManifestType */.Q3)(mediaType) || !/layer|config|cache|\btar\b|octet-stream|\bgzip\b|\bzstd\b/.test(mediaType);
}
function descriptorsOf(value, where) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw new oci_document/* BrokenImage */.bb(`its ${where} are no list`);
    return value.map((entry) => {
        if (!(0,is_record/* isRecord */.u)(entry) || typeof entry.mediaType !== 'string' || !isKnown(entry.digest))
            throw new oci_document/* BrokenImage */.bb(`an entry of its ${where} has no media type or no digest`);
        return entry;
    });
}
function subjectOf(subject) {
    if (subject === undefined || subject === null)
        return {};
    if (!(0,is_record/* isRecord */.u)(subject) || !isKnown(subject.digest))
        throw new oci_document/* BrokenImage */.bb('its subject has no digest');
    return { subject: subject.digest };
}
function isKnown(digest) {
    return typeof digest === 'string' && (0,oci_digest/* isDigest */.Bc)(digest);
}
function artifactTypeOf(value) {
    return typeof value === 'string' && value !== '' ? { artifactType: value } : {};
}
/** Bytes; what strangers wrote there may be anything. */
function sizeOf({ size }) {
    return Number.isSafeInteger(size) && size >= 0 ? size : 0;
}
function read_facts_unique(digests) {
    return [...new Set(digests)];
}
/** The facts of a manifest that nobody has: what it needs is told by nothing. */
function noFacts(digest, state, problem) {
    return { digest, state, ...(problem === undefined ? {} : { problem }), children: [], blobs: [], size: 0 };
}

;// CONCATENATED MODULE: ./.build/src/prune/manifests/read-order.js
/**
 * Versions in the order in which they are best read: whoever pushes an image pushes its parts first and the index last,
 * so the newest of a push tells of the others. Each push is read by itself from the newest on, one after the other;
 * pushes are read side by side.
 *
 * @param versions newest first
 */
function pushesOf(versions) {
    const pushes = [];
    let push = [];
    let last;
    for (const version of versions) {
        const gap = last === undefined ? 0 : Math.abs(last.createdAt.getTime() - version.createdAt.getTime());
        if (push.length > 0 && (gap > pause || push.length >= longest)) {
            pushes.push(push);
            push = [];
        }
        push.push(version);
        last = version;
    }
    if (push.length > 0)
        pushes.push(push);
    return pushes;
}
/** Milliseconds between two pushes. */
const pause = 15_000;
/** Versions that are read one after the other; where many came at once, e.g. by a copy, they are cut somewhere. */
const longest = 48;

;// CONCATENATED MODULE: ./.build/src/prune/manifests/read-manifests.js







/** Requests side by side; the registry grants 44,000 a minute. */
const width = 30;
/** Reads in vain, without a single one that went well, after which the registry is not asked any more. */
const hopeless = 20;
/** Milliseconds before the registry is asked again for what it says it does not have, though it is listed. */
const waits = [500, 1500];
/**
 * What the manifests of these versions say, with the fewest requests: from the cache, from an index that was read, from
 * the tag (cosign's), else from the registry. A manifest that cannot be had fails nothing; it is `absent` or
 * `unreadable`. A 404 may be a proxy's, or come too early: it is asked for again when all others were read.
 *
 * @throws InterruptedError
 */
async function readManifests(of, versions, registry, host, { cached = true, doubtful, needed } = {}) {
    const manifests = new Map();
    const listed = new Map(versions.map((version) => [version.digest, version]));
    const unclear = new Set();
    let had = 0;
    const learn = (digest, bytes, mediaType) => {
        const { facts, told, untold } = readFacts(digest, bytes, mediaType, attachedBy(listed.get(digest)?.tags ?? []));
        had += 1;
        manifests.set(digest, { ...manifests.get(digest), ...facts });
        for (const one of told)
            if (listed.has(one.digest))
                manifests.set(one.digest, joined(manifests.get(one.digest), one));
        for (const one of untold)
            unclear.add(one);
        for (const one of told)
            if (!isOfOnePush(listed.get(digest), listed.get(one.digest)))
                unclear.add(one.digest);
    };
    const file = cacheFile(host.cacheDir, of);
    const cache = cached ? await openCache(file, new Set(listed.keys()), (...found) => learn(...found), host) : undefined;
    for (const { digest, tags } of versions)
        if (!manifests.has(digest) && areCosign(tags))
            manifests.set(digest, noFacts(digest, 'told'));
    let asked = 0;
    let went = 0;
    let lastProblem = '';
    const repository = { registry: of.registry, repository: `${of.owner}/${of.name}` };
    const absence = (digest) => {
        const known = manifests.get(digest);
        return known?.state === 'told' || known?.state === 'absent'
            ? { ...known, state: 'absent' }
            : noFacts(digest, 'absent');
    };
    const isAbsent = (digest) => manifests.get(digest)?.state === 'absent';
    const absent = () => [...manifests.keys()].filter(isAbsent);
    const seen = new Set();
    const read = async (digest) => {
        if (went === 0 && asked >= hopeless + width) {
            manifests.set(digest, lastProblem === '' ? absence(digest) : noFacts(digest, 'unreadable', lastProblem));
            return;
        }
        asked += 1;
        try {
            const found = await registry.getManifest(repository, digest);
            seen.add(digest);
            if (!found)
                manifests.set(digest, absence(digest));
            else {
                went += 1;
                learn(digest, found.bytes, found.mediaType);
                cache?.add(digest, found.bytes);
            }
        }
        catch (error) {
            failed(digest, error);
        }
    };
    /** Whether it is there; where it is an index after all, its parts too. */
    const confirm = async (digest) => {
        seen.add(digest);
        try {
            const found = await registry.headManifest(repository, digest);
            const known = manifests.get(digest) ?? noFacts(digest, 'told');
            if (!found)
                return void manifests.set(digest, { ...known, state: 'absent' });
            went += 1;
            if (known.state === 'told' && (0,manifest/* isIndexType */.$U)(found.mediaType))
                await read(digest);
        }
        catch (error) {
            failed(digest, error);
        }
    };
    const failed = (digest, error) => {
        if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
            throw error;
        lastProblem = (0,errors/* messageOf */.bD)(error);
        manifests.set(digest, noFacts(digest, 'unreadable', lastProblem));
    };
    const lane = (0,slots/* slots */.Q)(width);
    const readAll = (digests) => Promise.all(digests.map((digest) => lane(() => read(digest))));
    const confirmAll = (digests) => Promise.all(digests.map((digest) => lane(() => confirm(digest))));
    const readAgain = async (digests) => {
        for (const wait of had > 0 || asked < hopeless ? waits : []) {
            const missing = digests.filter(isAbsent);
            if (missing.length === 0)
                return;
            await host.sleep(wait);
            await readAll(missing);
        }
    };
    const isUnseen = (digest) => !seen.has(digest) && /^(?:read|told)$/.test(manifests.get(digest)?.state ?? '');
    const unseen = () => (needed?.(manifests) ?? []).filter(isUnseen);
    try {
        await Promise.all(pushesOf(versions).map((push) => lane(async () => {
            for (const { digest } of push) {
                if (manifests.has(digest))
                    continue;
                await read(digest);
                host.log.progress(`manifests: ${manifests.size} of ${versions.length} known, ${asked} read`);
            }
        })));
        await readAgain(absent());
        for (let some = unseen(); some.length > 0; some = unseen()) {
            await confirmAll(some);
            await readAgain(some);
        }
        // That the registry denies some is believed where it has as many others now, not where it had them once.
        const others = went > absent().length ? [] : [...manifests.keys()].filter(isUnseen);
        await confirmAll(others.slice(0, absent().length + 1));
        await readAgain(others);
        const last = doubtful?.(manifests, unclear) ?? [];
        await readAll(last);
        await readAgain(last);
    }
    finally {
        await cache?.close();
    }
    return { manifests, asked, had: went, absent: absent().length };
}
/** Milliseconds within which an image is pushed, its platforms first: those of several jobs may take their time. */
const longestPush = 3_600_000;
/** Whether a part was pushed with its index; what was there before may be more than the index says that it is. */
function isOfOnePush(index, part) {
    if (!index || !part)
        return true;
    const before = index.createdAt.getTime() - part.createdAt.getTime();
    return before >= 0 && before <= longestPush;
}
/** The subject that a fallback tag names, where the registry has no referrers API. */
function attachedBy(tags) {
    const hex = tags.map((tag) => /^sha256-([0-9a-f]{64})$/.exec(tag)?.[1]).find((found) => found !== undefined);
    return hex === undefined ? undefined : `sha256:${hex}`;
}
/** What was read knows more than what was told, but not what it was attached to by its index. */
function joined(known, told) {
    if (!known || known.state === 'unreadable')
        return told;
    if (known.state === 'absent')
        return { ...known, ...told, state: 'absent' };
    const subject = known.subject ?? told.subject;
    const about = known.about ?? told.about;
    return { ...known, ...(subject === undefined ? {} : { subject }), ...(about === undefined ? {} : { about }) };
}

;// CONCATENATED MODULE: ./.build/src/prune/deletion/recheck.js


/** Milliseconds that what was seen holds; a little less before more is planned with it. */
const recheck_minute = 60_000;
const nearlyMinute = 55_000;
const pageSize = 100;
/** Pages that are looked at for one version, before it is asked for by itself. */
const tries = 3;
function recheck(at, due, { api, registry, host }) {
    const known = new Map(at.versions.map((version) => [version.id, version]));
    const seen = new Map();
    const deleted = new Set();
    let list = at.versions.map(({ id }) => id);
    let positions;
    /** How far the list is shifted against what we know: by newcomers, by what others delete, by a list that is late. */
    let drift = 0;
    const now = () => host.now().getTime();
    const compare = (version) => {
        const then = known.get(version.id);
        seen.set(version.id, now());
        if (!then || !due.has(version.id))
            return;
        if (then.digest !== version.digest || !sameTags(then.tags, version.tags))
            due.keep(then, `its tags changed meanwhile: ${version.tags.join(', ') || 'it has none now'}`);
        else if (then.updatedAt.getTime() !== version.updatedAt.getTime())
            due.keep(then, 'it was pushed again meanwhile');
    };
    const join = async (newcomers) => {
        if (newcomers.length === 0)
            return;
        for (const version of newcomers)
            known.set(version.id, version);
        list = [...newcomers.map(({ id }) => id), ...list];
        positions = undefined;
        const { manifests } = await readManifests(at.package, newcomers, registry, host, { cached: false });
        due.joined(newcomers, manifests);
    };
    const page = async (number, via = api) => {
        const found = await via.page(at.package, number);
        const newcomers = found.versions.filter(({ id }) => !known.has(id));
        for (const version of found.versions)
            compare(version);
        await join(newcomers);
        return found;
    };
    const positionOf = (id) => {
        positions ??= new Map(list.filter((one) => !deleted.has(one)).map((one, index) => [one, index]));
        return positions.get(id);
    };
    const fresh = ({ id }, within = recheck_minute) => now() - (seen.get(id) ?? Number.NEGATIVE_INFINITY) <= within;
    const single = async (version) => {
        const found = await api.getVersion(at.package, version.id);
        if (found)
            compare(found);
        return found ? 'there' : 'gone';
    };
    const listed = async (version) => {
        for (let attempt = 0; attempt < tries && !fresh(version, nearlyMinute); attempt += 1) {
            const place = positionOf(version.id) ?? 0;
            const number = Math.floor(Math.max(0, place + drift) / pageSize) + 1;
            const { versions } = await page(number);
            const shift = shiftNear(versions, (number - 1) * pageSize, place, positionOf);
            if (shift === undefined || shift === drift)
                break;
            drift = shift;
        }
        return fresh(version, nearlyMinute) ? 'there' : single(version);
    };
    return {
        fresh,
        async read(version) {
            const { manifests } = await readManifests(at.package, [version], registry, host, { cached: false });
            return manifests.get(version.digest);
        },
        gone({ id }) {
            deleted.add(id);
            positions = undefined;
        },
        back({ id }) {
            deleted.delete(id);
            positions = undefined;
        },
        async newcomers(via) {
            for (let number = 1;; number += 1) {
                const before = known.size;
                const { versions, last } = await page(number, via);
                // All new: there may be more behind.
                if (known.size - before < versions.length || number >= last)
                    return;
            }
        },
        async look(versions) {
            const found = new Map();
            const tagged = versions.filter(({ tags }) => tags.length > 0);
            const singles = tagged.map(async (version) => void found.set(version.id, await single(version)));
            const ends = await Promise.allSettled(singles);
            for (const end of ends)
                if (end.status === 'rejected')
                    throw end.reason;
            // One after the other: the first page shows the others too.
            for (const version of versions)
                if (version.tags.length === 0 && due.has(version.id))
                    found.set(version.id, await listed(version));
            return found;
        },
    };
}
/** How far the versions of a page are from where they are expected, judged by the one that is nearest to a place. */
function shiftNear(versions, begin, place, positionOf) {
    let nearest;
    for (const [index, { id }] of versions.entries()) {
        const expected = positionOf(id);
        if (expected === undefined)
            continue;
        const distance = Math.abs(expected - place);
        if (!nearest || distance < nearest.distance)
            nearest = { distance, shift: begin + index - expected };
    }
    return nearest?.shift;
}

;// CONCATENATED MODULE: ./.build/src/prune/deletion/wave.js




/** Looked at and deleted side by side, with room for all of them, so that none is looked at and has to wait then. */
const wave_most = 20;
const least = 10;
/**
 * Deletions in a row to which no answer came, after which the server is left alone; those which took so long to ask for, or
 * were refused for asking too much so long, that the look at them was too old, count as one together.
 */
const wave_hopeless = 5;
/**
 * Deletes the versions of one wave, looking at each again before. Ends early where something came, moved or stays, so
 * that the rest is planned anew.
 *
 * @throws Stopped, InterruptedError, and UserError where nothing can be deleted at all
 */
async function deleteWave(wave, versions, world) {
    const { api, due, recheck, host } = world;
    // The oldest go first, so that a run that ends early has done those; the others keep their page of the list meanwhile.
    const oldestFirst = [...versions].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    // Tagged ones are looked at singly, others by their page.
    let rest = [
        ...oldestFirst.filter(({ tags }) => tags.length > 0),
        ...oldestFirst.filter(({ tags }) => tags.length === 0),
    ];
    for (let inVain = 0;;) {
        rest = rest.filter(({ id }) => due.has(id));
        if (rest.length === 0)
            return;
        if (host.signal.aborted)
            throw new errors/* InterruptedError */.p4();
        // One more for the page that is looked at for newcomers.
        const room = await api.room(Math.min(rest.length, least) + 1);
        const some = rest.slice(0, Math.max(1, Math.min(room - 1, wave_most)));
        await recheck.newcomers();
        if (!due.settled)
            return;
        due.sure();
        const looked = await recheck.look(some);
        for (const version of some)
            if (looked.get(version.id) === 'gone')
                done(version, wave, world, false);
        if (!due.settled)
            return;
        const ends = await (0,all_ended/* allEnded */.C)(some.filter(({ id }) => due.has(id)).map((version) => deleteOne(version, wave, world)));
        await world.step();
        const isLate = ends.includes('asked too long ago') ? 1 : 0;
        inVain = ends.includes('answered') ? 0 : inVain + ends.filter((end) => end === 'in vain').length + isLate;
        if (inVain >= wave_hopeless)
            throw new Stopped('limit', "GitHub's API does not answer");
        if (!due.settled)
            return;
    }
}
async function deleteOne(version, wave, world) {
    const { api, of, recheck } = world;
    let asked = false;
    try {
        const end = await api.deleteVersion(of, version.id, () => {
            const fresh = recheck.fresh(version);
            asked ||= fresh;
            return fresh;
        });
        if (end === 'stale') {
            // The first try may have been carried out.
            if (asked)
                world.recorder.deleted(entry(version, wave, world.host, true));
            return asked ? 'asked too long ago' : 'looked at too long ago';
        }
        if (end === 'gone' && (await isThere(version, world)))
            await refused(version, 'GitHub says that it is not there, and shows it all the same', world);
        else if (end === 'deleted' || end === 'gone')
            done(version, wave, world, end === 'deleted');
        else
            await refused(version, `GitHub does not delete it: ${end.refused}`, world);
        return 'answered';
    }
    catch (error) {
        const silent = error instanceof errors/* UserError */.yo && error.cause instanceof retry/* Transient */.Rc;
        const ended = error instanceof errors/* InterruptedError */.p4 || error instanceof Stopped;
        // Whether it was carried out, nobody knows: the record names it, and restoring what is there does nothing.
        if (asked && (silent || ended))
            world.recorder.deleted(entry(version, wave, world.host, true));
        if (!silent)
            throw error;
        await refused(version, error.message, world);
        return 'in vain';
    }
}
/** It stays, with all it needs: what the registry did not have at first may be there by now, and need something. */
async function refused(version, why, { due, recheck }) {
    due.refused(version, why, due.isAbsent(version) ? await recheck.read(version) : undefined);
}
/**
 * A 404 may also mean that one may not: what is there all the same keeps its parts. At its own limits nothing goes any more;
 * after GitHub's the run ends.
 */
async function isThere({ id }, { api, of }) {
    try {
        return (await api.getVersion(of, id)) !== undefined;
    }
    catch (error) {
        if (error instanceof Stopped && error.reason !== 'limit')
            return false;
        throw error;
    }
}
function done(version, wave, { due, recheck, recorder, host }, ours) {
    recorder.deleted(entry(version, wave, host));
    due.done(version.id, wave, ours);
    recheck.gone(version);
}
function entry({ id, digest, tags }, wave, host, unsure = false) {
    return { id, digest, tags, deletedAt: host.now().toISOString(), wave, ...(unsure ? { unsure } : {}) };
}

// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/prune/record/read-record.js




/**
 * The record of an `apply`, as `restore` takes it.
 *
 * @param name of the file, for the message
 * @throws UserError for anything else, a plan included
 */
function readRecord(text, name) {
    let content;
    try {
        content = JSON.parse(text);
    }
    catch (error) {
        throw wrong(name, 'is no JSON', error);
    }
    if (!(0,is_record/* isRecord */.u)(content) || content.version !== 1)
        throw wrong(name, 'is no record of this version');
    const { package: of, startedAt, deleted } = content;
    if (!Array.isArray(deleted))
        throw wrong(name, 'is no record: a plan has deleted nothing yet');
    if (!(0,is_record/* isRecord */.u)(of) || ![of.registry, of.owner, of.name].every((part) => typeof part === 'string' && part !== ''))
        throw wrong(name, 'names no package');
    if (!isPackage(`${of.registry}/${of.owner}/${of.name}`, String(of.registry)))
        throw wrong(name, 'names a package that no registry can have');
    return {
        version: 1,
        package: { registry: String(of.registry), owner: String(of.owner), name: String(of.name) },
        startedAt: typeof startedAt === 'string' ? startedAt : '',
        deleted: deleted.map((entry) => {
            if (!isDeleted(entry))
                throw wrong(name, 'has an entry that is no deleted version');
            return entry;
        }),
        spared: [],
    };
}
function isDeleted(entry) {
    if (!(0,is_record/* isRecord */.u)(entry))
        return false;
    const { id, digest, tags, deletedAt, wave } = entry;
    return (Number.isSafeInteger(id) &&
        typeof digest === 'string' &&
        (0,oci_digest/* isDigest */.Bc)(digest) &&
        Array.isArray(tags) &&
        tags.every((tag) => typeof tag === 'string' && (0,oci_reference/* isTag */.dz)(tag)) &&
        typeof deletedAt === 'string' &&
        !Number.isNaN(Date.parse(deletedAt)) &&
        Number.isSafeInteger(wave));
}
/** What stands here becomes a part of addresses. */
function isPackage(text, registry) {
    try {
        const found = (0,oci_reference/* parseReference */.F2)(text);
        return found.registry === registry && `${found.registry}/${found.repository}` === text && !text.includes('@');
    }
    catch {
        return false;
    }
}
function wrong(name, problem, cause) {
    return new errors/* UserError */.yo(`prune-record: ${name} ${problem}`, {
        cure: 'Name the file that prune-mode: apply wrote: its output prune-record.',
        cause,
    });
}

;// CONCATENATED MODULE: ./.build/src/prune/record/earlier.js




/**
 * What earlier runs deleted, by the record that lies where the next one is to be written; none where nothing lies there,
 * or a plan.
 *
 * @throws UserError for a file that is something else, or the record of another package: it is not written over
 */
async function earlierDeletions(file, of) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new errors/* UserError */.yo(`prune-record: ${file} cannot be read`, {
            cure: 'Name a file that may be written.',
            cause: error,
        });
    });
    if (text.trim() === '' || isPlan(text))
        return [];
    const { package: whose, deleted } = readRecord(text, file);
    if (deleted.length === 0)
        return [];
    if (whose.registry === of.registry && whose.owner === of.owner && whose.name === of.name)
        return deleted;
    throw new errors/* UserError */.yo(`prune-record: ${file} is the record of another package, ${whose.registry}/${whose.owner}/${whose.name}`, { cure: 'Name another file; that one is needed to restore what was deleted.' });
}
/**
 * A record that names what was deleted before it too. What went later counts as later waves: it is restored first, since
 * it may be parts of what went before.
 */
function continued(earlier, record) {
    if (earlier.length === 0)
        return record;
    const again = new Set(record.deleted.map(({ id }) => id));
    const from = earlier.reduce((most, { wave }) => Math.max(most, wave + 1), 0);
    const later = record.deleted.map((version) => ({ ...version, wave: version.wave + from }));
    return { ...record, deleted: [...earlier.filter(({ id }) => !again.has(id)), ...later] };
}
function isPlan(text) {
    try {
        const content = JSON.parse(text);
        return (0,is_record/* isRecord */.u)(content) && Array.isArray(content.versions) && content.deleted === undefined;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/src/prune/record/record.js



/** Milliseconds between two writings. */
const interval = 5000;
/**
 * @param file none: nothing is written. One that holds deletions of the package already is continued: what is written
 *   names those too, what is answered does not
 */
function recorder(of, file, host) {
    const startedAt = host.now().toISOString();
    const deleted = new Map();
    const spared = [];
    let dirty = true;
    let next = 0;
    let told = false;
    let earlier;
    const record = () => ({ version: 1, package: of, startedAt, deleted: [...deleted.values()], spared });
    const write = async () => {
        if (!dirty || file === undefined)
            return;
        earlier ??= await earlierDeletions(file, of);
        dirty = false;
        const began = performance.now();
        await (0,replace_file.replaceFile)(file, continued(earlier, record()));
        // A long record takes its time: a twentieth of the run at most is spent on it.
        next = host.now().getTime() + Math.max(interval, 20 * (performance.now() - began));
    };
    return {
        deleted(version) {
            // The last word on it counts, in its place.
            deleted.delete(version.id);
            deleted.set(version.id, version);
            dirty = true;
        },
        spared(version) {
            spared.push(version);
            dirty = true;
        },
        back(version) {
            deleted.delete(version.id);
            spared.push(version);
            dirty = true;
        },
        async save() {
            if (host.now().getTime() < next)
                return;
            try {
                await write();
            }
            catch (error) {
                dirty = true;
                if (!told)
                    host.log.warning(`The record ${file} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
                told = true;
            }
        },
        async close() {
            dirty = true;
            await write();
            return record();
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/prune/apply.js









/**
 * Carries out a plan, wave by wave. Each version is looked at again right before it goes; what is not as it was, what
 * came meanwhile and whatever these need stay. No version that cannot be deleted ends it; at its limits it ends well,
 * and the next run goes on.
 *
 * @param snapshot what the plan was made of, or a newer one: only what both let go goes
 * @throws UserError where nothing may be deleted, InterruptedError; the record is written then too
 */
async function apply(plan, snapshot, policy, { api: all, registry, host, recordFile }, limits = {}) {
    const api = all.within(limits);
    const book = recorder(plan.package, recordFile, host);
    const due = dueOf(plan, policy, snapshot, book.spared);
    const watch = recheck(snapshot, due, { api, registry, host });
    const name = `${plan.package.owner}/${plan.package.name}`;
    const line = progress(name, host);
    const total = due.left;
    const world = {
        of: plan.package,
        api,
        host,
        due,
        recheck: watch,
        recorder: book,
        async step() {
            line.step(total - due.left, due.left, api.forecast(due.left, Math.ceil(due.left / 20)));
            await book.save();
        },
    };
    // Nobody can look and delete in one breath: what came in between and needs what went gets it back, whatever the limits.
    const back = bringBack({ ...world, api: all });
    const settle = () => back(due.settle(), due.lonely());
    const allWaves = async () => {
        for (let wave = due.next(); wave; wave = due.next()) {
            await deleteWave(wave.wave, wave.versions, world);
            await settle();
        }
    };
    const lastLook = async () => {
        if (due.left < total)
            await watch.newcomers(all);
        await settle();
    };
    let stopped;
    try {
        do {
            stopped = await untilStopped(allWaves);
            if (stopped?.reason !== 'limit')
                stopped = (await untilStopped(lastLook)) ?? stopped;
        } while (!stopped && due.next());
        await settle();
    }
    catch (error) {
        back.tell();
        await closeAfter(error);
        throw error;
    }
    back.tell();
    if (stopped)
        host.log.info(`${name}: ${stopped.message}; ${due.left} left for the next run`);
    return { ...(await book.close()), left: due.left, ...(stopped ? { stopped: stopped.message } : {}) };
    async function closeAfter(error) {
        await book.close().catch((second) => {
            throw new errors/* UserError */.yo(`The record ${recordFile} of what was deleted could not be written`, {
                cure: 'See that the disk has room; what was deleted can be restored in the settings of the package.',
                cause: new AggregateError([error, second]),
            });
        });
    }
}
/** A server that limits us, or that stays away, ends a run as a budget does: what was done is done. */
async function untilStopped(work) {
    try {
        await work();
        return undefined;
    }
    catch (error) {
        if (error instanceof Stopped)
            return error;
        if (error instanceof errors/* UserError */.yo && error.cause instanceof retry/* Transient */.Rc)
            return new Stopped('limit', error.message);
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/prune/deletion/denied.js

/**
 * GitHub answers 404 for what one may not delete. Where that is all that a run heard, it had no right.
 *
 * @throws UserError
 */
function failIfDenied({ package: of, deleted, spared }) {
    const denied = spared.filter(({ why }) => why.startsWith('GitHub says that it is not there'));
    if (deleted.length > 0 || denied.length === 0)
        return;
    throw new errors/* UserError */.yo(`${of.owner}/${of.name}: nothing was deleted: GitHub answers 404 to the deletion of ${denied.length} versions that it shows all the same`, {
        cure: 'The token may read the package and not delete from it: give its repository the role Admin (package settings, Manage Actions access) and the job `packages: write`, or use a classic personal access token with read:packages and delete:packages.',
    });
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./.build/src/prune/manifests/thrifty-heap.js

/** Versions from which on memory is watched. */
const many = 20_000;
/**
 * What tens of thousands of requests leave behind (signals that hang on others) is freed by full collections alone, and V8
 * lets the heap grow fourfold between them: 100,000 versions took 600 MiB, of which 150 were in use. Half as much again
 * is enough, and costs no time to speak of. It holds for the whole process.
 */
function thriftyHeap(versions) {
    if (versions > many)
        (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=50');
}

;// CONCATENATED MODULE: ./.build/src/prune/look.js








/**
 * Looks at a package: all versions, what their manifests need, and what the rules ask of the repository. Nothing is
 * changed, but that manifests are read, which GitHub counts as downloads; those that are known by their digest are not.
 *
 * @throws UserError where the versions cannot be listed; InterruptedError
 */
async function look(wish, { api, registry, repository, host }) {
    const { policy } = wish;
    const began = host.now();
    try {
        const [versions, openPulls, branches] = await Promise.all([
            api.listVersions(wish.package),
            policy.asksPulls ? api.openPulls(repository) : undefined,
            policy.asksBranches ? api.branches(repository) : undefined,
        ]);
        // Ages are told by GitHub's dates: a clock that is ahead must not end a grace.
        const takenAt = new Date(began.getTime() - api.ahead);
        thriftyHeap(versions.length);
        const seen = {
            package: wish.package,
            takenAt,
            versions,
            ...(openPulls ? { openPulls } : {}),
            ...(branches ? { branches } : {}),
            inUse: policy.inUse,
        };
        const readings = await readManifests(wish.package, versions, registry, host, {
            doubtful: (manifests, unclear) => doubtful(policy, { ...seen, manifests }, unclear),
            needed: (manifests) => look_images(policy, { ...seen, manifests }),
        });
        const manifests = believed(wish.package, readings);
        host.log.debug(`${versions.length} versions; ${readings.asked} manifests were read`);
        return { ...seen, manifests };
    }
    catch (error) {
        if (!(error instanceof Stopped))
            throw error;
        throw new errors/* UserError */.yo(`The versions of ${wish.package.owner}/${wish.package.name} were not all listed: ${error.message}`, {
            cure: 'Nothing was deleted. Run again later, with a longer deadline, or with a personal access token (classic), which may ask more.',
            cause: error,
        });
    }
}
/**
 * What only a fallback tag tells of, and would go with it, or what an index calls a platform and may be something else: it
 * may be attached to another image, that stays. All that its own manifest says is then known.
 */
function doubtful(policy, snapshot, unclear) {
    const told = [...snapshot.manifests.values()].filter(({ digest, state, subject }) => state === 'told' && (subject !== undefined || unclear.has(digest)));
    if (told.length === 0)
        return [];
    const graph = graphOf(snapshot);
    const verdicts = verdictsOf(policy, snapshot, graph, judgeTags(policy, snapshot, graph));
    return told.flatMap(({ digest }) => (verdicts[graph.places.get(digest) ?? -1]?.keep === false ? [digest] : []));
}
/**
 * Tagged images that stay. One that was deleted elsewhere and is listed still, as lists may be late, must not take the
 * place of another.
 */
function look_images(policy, snapshot) {
    const graph = graphOf(snapshot);
    const verdicts = verdictsOf(policy, snapshot, graph, judgeTags(policy, snapshot, graph));
    return graph.versions.flatMap(({ digest, tags }, place) => verdicts[place]?.keep && tags.some((tag) => followedBy(tag) === undefined) ? [digest] : []);
}
/** Absent ones, where nothing at all could be read, from which on the registry cannot be the package's. */
const few = 3;
/** Absent ones, more than those that are there, from which on no 404 is believed. */
const look_many = 10;
/**
 * A 404 for most of what GitHub lists says nothing of the package: somebody else answered, or the list is late. Where it
 * is for all, the registry is the wrong one.
 */
function believed({ registry, owner, name }, { manifests, absent, had }) {
    if (had === 0 && absent >= few)
        throw new errors/* UserError */.yo(`${registry} answers 404 for all ${absent} manifests of ${owner}/${name} that it was asked for, though GitHub lists them`, {
            cure: 'Nothing was deleted. See that `registry` is the one that holds the package (ghcr.io for github.com), and that no proxy answers in its place.',
        });
    if (absent < look_many || absent <= had)
        return manifests;
    const problem = 'the registry answers 404 for it, and for most of what GitHub lists';
    return new Map([...manifests].map(([digest, facts]) => [
        digest,
        facts.state === 'absent' ? { ...facts, state: 'unreadable', problem } : facts,
    ]));
}

;// CONCATENATED MODULE: ./.build/src/prune/packages-to-prune.js

/**
 * The packages that are named; else those of the images that lie in GitHub's registry; else the one named as the
 * repository.
 *
 * @throws UserError where none is known
 */
function packagesToPrune({ named, images, repository, registry }) {
    const [owner = ''] = repository.split('/');
    const chosen = named.length > 0
        ? named.map((text) => packageName(text, owner, registry))
        : images.filter((image) => image.startsWith(`${registry}/`)).map((image) => packageName(image, owner, registry));
    const all = chosen.length > 0 || repository === '' ? chosen : [packageName(repository, owner, registry)];
    if (all.length === 0 || all.some((one) => one.owner === ''))
        throw new errors/* UserError */.yo('whose packages are to be pruned is not known', {
            cure: 'Write prune-packages: owner/name.',
        });
    return [...new Map(all.map((one) => [`${one.registry}/${one.owner}/${one.name}`, one])).values()];
}
function packageName(text, owner, registry) {
    const parts = text.toLowerCase().split('/');
    const [first = ''] = parts;
    const hasRegistry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
    const [host, path] = hasRegistry ? [first, parts.slice(1)] : [registry, parts];
    if (path.length === 1)
        return { registry: host, owner: owner.toLowerCase(), name: path[0] ?? '' };
    return { registry: host, owner: path[0] ?? '', name: path.slice(1).join('/') };
}

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/prune/rules/protected-list.js
var protected_list = __webpack_require__(96523);
// EXTERNAL MODULE: ./.build/src/prune/rules/tag-pattern.js + 2 modules
var tag_pattern = __webpack_require__(64271);
;// CONCATENATED MODULE: ./.build/src/prune/rules/protected-entries.js





/** What the items of `prune-protect` and the lines of its files name, and everything that is wrong with them. */
async function protectedEntries(items, readFile) {
    const entries = [];
    const mistakes = [];
    for (const item of items) {
        if (!item.startsWith('@'))
            entries.push(protected_entries_entry(item));
        else {
            const read = await fromFile(item.slice(1), readFile);
            entries.push(...read.entries);
            mistakes.push(...read.mistakes);
        }
    }
    return { entries, mistakes };
}
async function fromFile(file, readFile) {
    const mistake = (problem, cure) => ({
        input: 'prune-protect',
        value: `@${file}`,
        problem,
        cure,
    });
    const entries = [];
    const mistakes = [];
    const text = await readFile(file);
    if (text === undefined)
        return { entries, mistakes: [mistake('does not exist', 'Write the file in a step before, or correct its path.')] };
    for (const [at, line] of text.split(/\r?\n/).entries()) {
        const words = line.replace(/(?:^|\s)#.*$/, '').trim();
        if (words === '')
            continue;
        try {
            entries.push(...fromLine(words).map((one) => ({ ...one, file })));
        }
        catch (error) {
            if (!(error instanceof input/* WrongInput */.Ey))
                throw error;
            for (const { problem, cure } of error.mistakes)
                mistakes.push(mistake(`line ${at + 1}: ${problem}`, cure));
        }
    }
    // What asked a cluster and got no answer writes such a file, and everything in use would be removed.
    if (entries.length === 0 && mistakes.length === 0)
        mistakes.push(mistake('names nothing, so that it would protect nothing', 'Mend the step that writes it, or leave it out.'));
    return { entries, mistakes };
}
/** As an item of the input, or an image as clusters name it: `ghcr.io/owner/app@sha256:…`, `ghcr.io/owner/app:v1`. */
function fromLine(line) {
    const reference = line.replace(/^(?:docker-pullable|docker|containerd):\/\//, '');
    // Neither path nor tag nor digest behind a name: no image.
    if (/^sha(?:256|512):/.test(reference) || !/^[^/].*[/@:]/.test(reference))
        return (0,protected_list.splitProtected)(reference).map(protected_entries_entry);
    try {
        const { digest, tag } = (0,oci_reference/* parseReference */.F2)(reference);
        if (digest !== undefined)
            return [{ digest }];
        // Without a tag it is the one that docker takes then.
        return [protected_entries_entry(tag ?? 'latest')];
    }
    catch (error) {
        if (!(error instanceof oci_reference/* WrongReference */.Lg))
            throw error;
        throw new input/* WrongInput */.Ey({
            value: line,
            problem: `${line} ${error.message}`,
            cure: 'Write a digest, a tag, or an image like ghcr.io/owner/app@sha256:…, one a line.',
        });
    }
}
function protected_entries_entry(text) {
    return (0,oci_digest/* isDigest */.Bc)(text) ? { digest: text } : (0,tag_pattern/* tagPattern */.b)(text);
}

;// CONCATENATED MODULE: ./.build/src/prune/policy.js



/**
 * @param readFile the text of an `@file`; undefined where there is none of that name
 * @throws InputError with every mistake at once
 */
async function policyOf(inputs, readFile) {
    const { entries, mistakes } = await protectedEntries(inputs.pruneProtect, readFile);
    (0,input/* failTogether */.b2)([...contradictions(inputs), ...mistakes]);
    const protectedDigests = entries.flatMap((entry) => ('digest' in entry ? [entry] : []));
    const classes = inputs.pruneRules?.classes ?? simpleClasses(inputs);
    const asks = (kind) => classes.some(({ match }) => match.some((one) => one.kind === kind));
    return {
        classes,
        protectedTags: entries.flatMap((entry) => ('test' in entry ? [entry] : [])),
        inUse: new Set(protectedDigests.map(({ digest }) => digest)),
        protectedDigests,
        untagged: inputs.pruneUntagged,
        grace: inputs.pruneGrace ?? 0,
        allowEmpty: inputs.pruneRules?.allowEmpty ?? false,
        asksPulls: asks('pr'),
        asksBranches: asks('branch'),
    };
}
/** The simple form is one class of every tag; without it no tag is judged. */
function simpleClasses({ pruneKeepLast, pruneKeepNewerThan }) {
    if (pruneKeepLast === undefined && pruneKeepNewerThan === undefined)
        return [];
    return [
        {
            name: 'all tags',
            match: [{ kind: 'pattern', ...(0,tag_pattern/* tagPattern */.b)('*') }],
            keepAll: false,
            ...(pruneKeepLast === undefined ? {} : { keepLast: pruneKeepLast }),
            ...(pruneKeepNewerThan === undefined ? {} : { keepNewerThan: pruneKeepNewerThan }),
        },
    ];
}
function contradictions(inputs) {
    const simple = [
        ...(inputs.pruneKeepLast === undefined ? [] : ['prune-keep-last']),
        ...(inputs.pruneKeepNewerThan === undefined ? [] : ['prune-keep-newer-than']),
    ];
    return [
        ...(inputs.pruneRules && simple.length > 0
            ? [
                {
                    input: 'prune-rules',
                    problem: `stands beside ${simple.join(' and ')}: nobody could tell which of them judges a tag`,
                    cure: `Leave out ${simple.join(' and ')}, and add a last class with match: "*" instead.`,
                },
            ]
            : []),
        ...(inputs.pruneMode === 'restore' && inputs.pruneRecord === ''
            ? [
                {
                    input: 'prune-record',
                    problem: 'is missing: it says what to restore',
                    cure: 'Name the record that the run wrote which removed too much.',
                },
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./.build/src/prune/record/record-name.js

/** Name of the file of one run: the next run has another one, and what this one deleted stays on record. */
function recordName(of, startedAt) {
    const time = startedAt.toISOString().replace(/\.\d+|[-:]/g, '');
    return `prune-${packageSlug(of)}-${time}.json`;
}
/** A plan may be written over by the next one. */
function planName(of) {
    return `prune-plan-${packageSlug(of)}.json`;
}
/** Part of a file's name that no other package has: `a/b/c` and `a/b-c` look alike without the hash. */
function packageSlug({ registry, owner, name }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${registry}/${owner}/${name}`).digest('hex').slice(0, 8);
    return `${`${owner}-${name}`.replace(/[^a-z0-9.-]+/gi, '-').slice(0, 100)}-${hash}`;
}

;// CONCATENATED MODULE: ./.build/src/prune/record/claim-record.js






/**
 * Writes the record of a run that has deleted nothing yet: where it cannot be written, nothing may be deleted.
 *
 * @param place a file, which is continued, or a folder, in which the run gets a file that no other run has
 * @throws UserError
 */
async function claimRecord(of, place, startedAt) {
    const empty = {
        version: 1,
        package: of,
        startedAt: startedAt.toISOString(),
        deleted: [],
        spared: [],
    };
    const folder = 'file' in place ? (0,external_node_path_.dirname)(place.file) : place.folder;
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        if ('folder' in place)
            return { path: await newFile(`${folder}/${recordName(of, startedAt)}`, empty), earlier: [] };
        const earlier = await earlierDeletions(place.file, of);
        await (0,replace_file.replaceFile)(place.file, continued(earlier, empty));
        return { path: place.file, earlier };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo(`The record of what is deleted cannot be written: ${'file' in place ? place.file : folder}`, {
            cure: 'Nothing was deleted. Name a file that may be written by prune-record, or a folder by report-dir.',
            cause: error,
        });
    }
}
/** Two runs may begin in the same second. */
async function newFile(path, content) {
    for (let number = 1;; number += 1) {
        const file = number === 1 ? path : path.replace(/\.json$/, `-${number}.json`);
        try {
            await (0,promises_.writeFile)(file, JSON.stringify(content), { flag: 'wx' });
            return file;
        }
        catch (error) {
            if (error.code !== 'EEXIST' || number > 1000)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/prune/record/so-far.js

/**
 * What a run that broke down has done, as its record says; nothing where that cannot be read.
 *
 * @param earlier what the record held before the run
 */
async function doneSoFar(plan, path, earlier) {
    const key = ({ id, deletedAt }) => `${id} ${deletedAt}`;
    const before = new Set(earlier.map(key));
    const record = await read(path);
    const deleted = (record?.deleted ?? []).filter((version) => !before.has(key(version)));
    const spared = record?.spared ?? [];
    const over = new Set([...deleted, ...spared].map(({ id }) => id));
    return {
        version: 1,
        package: plan.package,
        startedAt: record?.startedAt ?? plan.madeAt,
        deleted,
        spared,
        left: plan.waves.flat().filter((id) => !over.has(id)).length,
    };
}
/** This run itself has written it. */
async function read(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/prune/deletion/restore-parts.js




const restore_parts_width = 10;
/**
 * Brings back the parts, of whatever depth, of indexes that are back, which no record names: GitHub may have taken them
 * along with an index, behind which the run ended.
 *
 * @param deleted ids of what is deleted, by digest, that the record does not name
 * @throws Stopped, InterruptedError
 */
async function restoreParts(of, wholes, deleted, { api, registry, host }) {
    const repository = { registry: of.registry, repository: `${of.owner}/${of.name}` };
    const restored = [];
    const failed = [];
    const lane = (0,slots/* slots */.Q)(restore_parts_width);
    const partsOf = async ({ digest }) => {
        try {
            const found = await registry.getManifest(repository, digest);
            return found ? readFacts(digest, found.bytes, found.mediaType).facts.children : [];
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
                throw error;
            host.log.warning(`Whether all parts of ${digest} are back is not known: ${(0,errors/* messageOf */.bD)(error)}`);
            return [];
        }
    };
    const seen = new Set();
    for (let level = deleted.size === 0 ? [] : wholes; level.length > 0;) {
        const parts = await Promise.all(level.map((whole) => lane(() => partsOf(whole))));
        const { length } = restored;
        for (const [at, digests] of parts.entries())
            for (const digest of digests) {
                const id = deleted.get(digest);
                if (id === undefined || seen.has(digest))
                    continue;
                seen.add(digest);
                try {
                    // It was pushed again meanwhile.
                    if (await registry.headManifest(repository, digest))
                        continue;
                    const end = await api.restoreVersion(of, id);
                    const { deletedAt = '', wave = 0 } = level[at] ?? {};
                    if (end === 'restored')
                        restored.push({ id, digest, tags: [], deletedAt, wave });
                    else if (end !== 'there')
                        failed.push({ id, digest, why: `GitHub does not restore it: ${end.refused}` });
                }
                catch (error) {
                    if (error instanceof Stopped || error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
                        throw error;
                    failed.push({ id, digest, why: (0,errors/* messageOf */.bD)(error) });
                }
            }
        level = restored.slice(length);
    }
    return { restored, failed };
}

;// CONCATENATED MODULE: ./.build/src/prune/deletion/restore-tags.js


const restore_tags_width = 10;
/**
 * Looks at each tag of what was restored, which GitHub does not promise to bring back with it. A tag that is missing is
 * put back; one that was given to another image meanwhile is left to it.
 */
async function restoreTags(of, versions, { registry, host }) {
    const repository = { registry: of.registry, repository: `${of.owner}/${of.name}` };
    const lane = (0,slots/* slots */.Q)(restore_tags_width);
    const check = async (tag, digest) => {
        try {
            const found = await registry.headManifest(repository, tag);
            if (found)
                return { tag, digest, end: found.digest === digest ? 'right' : 'moved' };
            const manifest = await registry.getManifest(repository, digest);
            if (!manifest)
                return { tag, digest, end: 'missing', why: 'the registry does not have its manifest' };
            await registry.putManifest(repository, tag, manifest);
            return { tag, digest, end: 'put back' };
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
                throw error;
            return { tag, digest, end: 'missing', why: (0,errors/* messageOf */.bD)(error) };
        }
    };
    // A record of several runs may name a tag twice: it belongs to what had it last.
    const owners = new Map();
    const time = ({ deletedAt }) => Date.parse(deletedAt);
    for (const version of versions)
        for (const tag of version.tags) {
            const other = owners.get(tag);
            if (!other || time(version) > time(other))
                owners.set(tag, version);
        }
    const wanted = versions.flatMap((version) => version.tags.map((tag) => ({ tag, version })));
    return Promise.all(wanted.map(({ tag, version: { digest, id } }) => lane(async () => (owners.get(tag)?.id === id ? check(tag, digest) : { tag, digest, end: 'moved' }))));
}

;// CONCATENATED MODULE: ./.build/src/prune/restore.js





/** Days for which GitHub keeps what was deleted. */
const kept = 30;
const day = 24 * 3_600_000;
/**
 * Brings back what a record names: parts before their wholes, so that an interruption leaves no broken tag; then looks
 * whether each tag names what it did. Parts that GitHub took along come back too. What is there already is well; what cannot be had is told, and so is an id that is
 * another image by GitHub's own list.
 *
 * @throws UserError where nothing may be restored, InterruptedError
 */
async function restore(record, { api: given, registry, host }, limits = {}) {
    const api = given.within(limits);
    const restored = [];
    const there = [];
    const failed = [];
    const fail = ({ id, digest }, why) => void failed.push({ id, digest, why });
    const name = `${record.package.owner}/${record.package.name}`;
    let deleted = new Map();
    const bringBack = async ({ id, digest }) => {
        const end = await api.restoreVersion(record.package, id);
        if (deleted.has(id) || (end !== 'restored' && end !== 'there'))
            return end;
        // The list of what is deleted did not have it.
        return (await api.getVersion(record.package, id))?.digest === digest ? end : 'another';
    };
    const isOver = ({ deletedAt }) => host.now().getTime() - Date.parse(deletedAt) > kept * day;
    const one = async (version) => {
        if (isOver(version))
            return fail(version, `it was deleted more than ${kept} days ago`);
        try {
            const known = deleted.get(version.id);
            const found = known ?? (await api.getVersion(record.package, version.id))?.digest;
            // Its tags would be put onto what the record says: the two must be one.
            if (found !== undefined && found !== version.digest)
                return fail(version, `the version ${version.id} of GitHub is another image`);
            const end = found !== undefined && known === undefined ? 'there' : await bringBack(version);
            if (end === 'restored')
                restored.push(version);
            else if (end === 'there')
                there.push(version);
            else if (end === 'another')
                fail(version, `the version ${version.id} of GitHub is another image`);
            else
                fail(version, `GitHub does not restore it: ${end.refused}`);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo && error.cause instanceof retry/* Transient */.Rc))
                throw error;
            fail(version, (0,errors/* messageOf */.bD)(error));
        }
        const done = restored.length + there.length + failed.length;
        host.log.progress(`${name}: ${done} of ${record.deleted.length} restored`);
    };
    let tags = [];
    let parts = { restored: [], failed: [] };
    let stopped;
    try {
        if (!record.deleted.every(isOver)) {
            const list = await api.listVersions(record.package, 'deleted');
            deleted = new Map(list.map(({ id, digest }) => [id, digest]));
        }
        for (const wave of wavesBackwards(record.deleted)) {
            if (host.signal.aborted)
                throw new errors/* InterruptedError */.p4();
            // The next wave, their wholes, begins when all of this one have ended.
            const ends = await Promise.allSettled(wave.map(one));
            for (const end of ends)
                if (end.status === 'rejected')
                    throw end.reason;
        }
        const named = new Set(record.deleted.map(({ digest }) => digest));
        // Newest first: what was deleted more than once counts as it was last.
        const others = new Map([...deleted].reverse().flatMap(([id, digest]) => (named.has(digest) ? [] : [[digest, id]])));
        parts = await restoreParts(record.package, [...restored, ...there], others, { api, registry, host });
        tags = await restoreTags(record.package, [...restored, ...there], { registry, host });
    }
    catch (error) {
        if (!(error instanceof Stopped))
            throw error;
        stopped = error;
        host.log.info(`${name}: ${error.message}`);
    }
    const left = record.deleted.length - restored.length - there.length - failed.length;
    const all = { restored: [...restored, ...parts.restored], there, failed: [...failed, ...parts.failed], tags, left };
    return { ...all, ...(stopped ? { stopped: stopped.message } : {}) };
}
function wavesBackwards(deleted) {
    const numbers = [...new Set(deleted.map(({ wave }) => wave))].sort((one, other) => other - one);
    return numbers.map((number) => deleted.filter(({ wave }) => wave === number));
}

// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
;// CONCATENATED MODULE: ./.build/src/prune/telling/pruned.js

function deletedCount({ plan, record }) {
    return record ? record.deleted.length : plan.versions.length - keptByPlan(plan);
}
function keptCount(pruned) {
    return pruned.plan.versions.length - deletedCount(pruned);
}
/** undefined where only a part went, and nobody counted. */
function freedBytes({ plan, record, freedBytes: counted }) {
    if (counted !== undefined || !record)
        return counted ?? plan.freedBytes;
    if (record.deleted.length === 0)
        return 0;
    return record.left === 0 && record.spared.length === 0 ? plan.freedBytes : undefined;
}
/** One sentence: what was done, or would be. */
function headline(pruned) {
    const { plan, record } = pruned;
    const { owner, name } = plan.package;
    const freed = freedBytes(pruned);
    const unknown = plan.unknownSizes > 0 ? `, not counting ${plan.unknownSizes} that were not read` : '';
    const bytes = freed === undefined ? '' : `, ${(0,bytes_text/* bytesText */.p)(freed)} freed${unknown}`;
    const spared = record && record.spared.length > 0 ? `; ${record.spared.length} were due and stay` : '';
    const left = record && record.left > 0 ? `; ${record.left} left for the next run` : '';
    const verb = record ? 'were removed' : 'would be removed';
    return `${owner}/${name}: ${deletedCount(pruned)} of ${plan.versions.length} versions ${verb}${bytes}${spared}${left}`;
}
/** What decided, and how many it keeps and removes: what removes most comes first. */
function causes({ versions }) {
    const counts = new Map();
    for (const { cause = '', verdict } of versions) {
        const count = counts.get(cause) ?? { cause, kept: 0, deleted: 0 };
        counts.set(cause, count);
        if (verdict === 'keep')
            count.kept += 1;
        else
            count.deleted += 1;
    }
    return [...counts.values()].sort((one, other) => other.deleted - one.deleted || other.kept - one.kept);
}
function keptByPlan({ versions }) {
    return versions.reduce((sum, { verdict }) => sum + (verdict === 'keep' ? 1 : 0), 0);
}

;// CONCATENATED MODULE: ./.build/src/prune/telling/short.js
/** For people who read many lines: tags, of many the first. */
function shortTags(tags) {
    const more = tags.length - 3;
    const names = tags.slice(0, 3).map(shortDigests).join(', ');
    return more > 0 ? `${names} and ${more} more` : names;
}
/** A plan's reason without its verdict, and digests by their first digits. */
function shortReason(reason) {
    return shortDigests(reason.replace(/^(?:keep|delete): /, ''));
}
function shortDigests(text) {
    return text.replace(/\b(sha(?:256|512)[:-][0-9a-f]{12})[0-9a-f]{52,}/g, '$1…');
}

;// CONCATENATED MODULE: ./.build/src/prune/telling/plan-lines.js



/** Deletions that a terminal shows one by one. */
const plan_lines_most = 200;
/** Each class is one. */
const mostCauses = 50;
/** A plan, or what became of it, for the terminal: what decides, every deletion with its reason, what to look at. */
function planLines(pruned) {
    const { plan, record, path, planPath } = pruned;
    const deletions = plan.versions.filter(({ verdict }) => verdict === 'delete');
    const more = deletions.length - plan_lines_most;
    return [
        headline(pruned),
        ...(record?.stopped === undefined ? [] : [`It ended early: ${(0,plain/* plain */.p)(record.stopped, 300)}`]),
        '',
        ...columns([
            ['decided by', 'stay', 'go'],
            ...causes(plan)
                .slice(0, mostCauses)
                .map(({ cause, kept, deleted }) => [(0,plain/* plain */.p)(cause, 60), String(kept), String(deleted)]),
        ]),
        ...(deletions.length === 0 ? [] : ['', record ? 'planned to go:' : 'would go:']),
        ...columns(deletions
            .slice(0, plan_lines_most)
            .map(({ digest, tags, updatedAt, reason }) => [
            digest.slice(0, 19),
            updatedAt.slice(0, 10),
            (0,plain/* plain */.p)(shortTags(tags), 60) || '(untagged)',
            (0,plain/* plain */.p)(shortReason(reason), 140),
        ])),
        ...(more > 0 ? [`… and ${more} more`] : []),
        ...(record && record.spared.length > 0 ? ['', 'due, and yet they stay:'] : []),
        ...(record?.spared ?? []).slice(0, plan_lines_most).map(({ digest, why }) => `${digest.slice(0, 19)}  ${(0,plain/* plain */.p)(why, 200)}`),
        ...(plan.warnings.length > 0 ? ['', ...plan.warnings.map((warning) => `warning: ${(0,plain/* plain */.p)(warning, 300)}`)] : []),
        ...(path === undefined ? [] : ['', `All of it: ${planPath ?? path}`]),
        ...(record && path !== undefined ? [`To undo it: prune-mode: restore with prune-record: ${path}`] : []),
    ];
}
/** The last column is as long as it is. */
function columns(rows) {
    const widths = (rows[0] ?? []).map((_, at) => rows.reduce((wide, row) => Math.max(wide, row[at]?.length ?? 0), 0));
    return rows.map((row) => row.map((text, at) => (at === row.length - 1 ? text : text.padEnd(widths[at] ?? 0))).join('  '));
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/prune/telling/show.js




function show(results) {
    const freed = results.map(freedBytes);
    const paths = results.flatMap(({ path }) => path ?? []);
    const sum = (numbers) => String(numbers.reduce((total, one) => total + one, 0));
    return {
        outputs: results.length === 0
            ? {}
            : {
                deleted: sum(results.map(deletedCount)),
                kept: sum(results.map(keptCount)),
                // A number that is only a part of the truth is none.
                ...(freed.includes(undefined) ? {} : { 'freed-bytes': sum(freed.map((bytes) => bytes ?? 0)) }),
                ...(paths.length > 0 ? { 'prune-record': [...new Set(paths)].join('\n') } : {}),
            },
        section: results.length === 0
            ? ''
            : ['### Prune', '', ...results.flatMap((one) => packageLines(one, room / results.length))].join('\n'),
        report: results.map(reportOf),
        annotations: results.flatMap(annotationsOf).slice(0, mostAnnotations),
    };
}
/** Characters of all packages together: the summary has to hold other stages too. */
const room = 50_000;
const mostAnnotations = 5;
function packageLines(pruned, space) {
    const { plan, record, path, planPath } = pruned;
    const deleted = plan.versions.filter(({ verdict }) => verdict === 'delete');
    const spared = record?.spared ?? [];
    const part = (share) => ({ room: { bytes: space * share }, rest: '' });
    return [
        `**${(0,markdown/* escaped */.Mk)(headline(pruned), 400)}.**`,
        '',
        ...(record?.stopped === undefined ? [] : [`It ended early: ${(0,markdown/* escaped */.Mk)(record.stopped, 300)}`, '']),
        ...(0,table/* bullets */.e)(plan.warnings, (warning) => (0,markdown/* escaped */.Mk)(warning, 300), part(0.15).room, ''),
        ...(plan.warnings.length > 0 ? [''] : []),
        ...(0,table/* table */.t)({
            head: ['decided by', 'stay:', 'go:'],
            items: causes(plan),
            row: ({ cause, kept, deleted }) => [(0,markdown/* escaped */.Mk)(cause, 60), String(kept), String(deleted)],
            ...part(0.15),
        }),
        '',
        ...foldedTable(`${spared.length} that were due and stay`, {
            head: ['version', 'why'],
            items: spared,
            row: ({ digest, why }) => [(0,markdown/* code */.aY)(digest.slice(0, 19)), (0,markdown/* escaped */.Mk)(why)],
            ...part(0.2),
        }),
        ...foldedTable(`${deleted.length} ${record ? 'of the plan to remove' : 'to remove'}`, {
            head: ['version', 'tags', 'last pushed', 'why'],
            items: deleted,
            row,
            ...part(0.5),
        }),
        ...(path === undefined ? [] : [`All of it, with the reason for every version: ${(0,markdown/* code */.aY)(planPath ?? path, 200)}`, '']),
        ...(record && path !== undefined ? [`What went, for prune-mode: restore: ${(0,markdown/* code */.aY)(path, 200)}`, ''] : []),
    ];
}
function row({ digest, tags, createdAt, updatedAt, reason }) {
    const pushed = [createdAt, updatedAt].sort().at(-1)?.slice(0, 10) ?? '';
    return [(0,markdown/* code */.aY)(digest.slice(0, 19)), (0,markdown/* code */.aY)(shortTags(tags), 120), pushed, (0,markdown/* escaped */.Mk)(shortReason(reason))];
}
function foldedTable(title, of) {
    return of.items.length === 0 ? [] : (0,markdown/* folded */.TM)(title, (0,table/* table */.t)(of));
}
/** The plan itself, with every version, is a file of its own. */
function reportOf(pruned) {
    const { plan, record, path } = pruned;
    return {
        package: plan.package,
        mode: record ? 'apply' : 'plan',
        deleted: deletedCount(pruned),
        kept: keptCount(pruned),
        freedBytes: freedBytes(pruned) ?? null,
        unknownSizes: plan.unknownSizes,
        left: record?.left ?? 0,
        spared: record?.spared.length ?? 0,
        causes: causes(plan),
        warnings: plan.warnings,
        ...(path === undefined ? {} : { path }),
    };
}
function annotationsOf({ plan }) {
    const { owner, name } = plan.package;
    return plan.warnings.map((warning) => ({ level: 'warning', message: `${owner}/${name}: ${warning}` }));
}

;// CONCATENATED MODULE: ./.build/src/prune/telling/show-restored.js


/** One sentence on an undo. */
function restoredHeadline({ package: of, result }) {
    const { restored, there, failed, tags, left } = result;
    const wrong = tags.filter(isWrong).length;
    const parts = [
        `${restored.length} restored`,
        ...(there.length > 0 ? [`${there.length} there already`] : []),
        ...(failed.length > 0 ? [`${failed.length} could not be`] : []),
        ...(tags.length > 0 ? [`${tags.length - wrong} of ${tags.length} tags right`] : []),
        ...(left > 0 ? [`${left} left for the next run`] : []),
    ];
    return `${of.owner}/${of.name}: ${parts.join(', ')}`;
}
/** One sentence on what an undo would do. */
function wouldRestore({ package: of, deleted }) {
    const tags = deleted.flatMap((version) => version.tags);
    const some = tags.slice(0, mostTags).join(', ') + (tags.length > mostTags ? ` and ${tags.length - mostTags} more` : '');
    return `${of.owner}/${of.name}: ${deleted.length} versions would be restored${tags.length > 0 ? `, with the tags ${some}` : ''}`;
}
const mostTags = 10;
const show_restored_room = { rows: 100 };
function showRestored(results) {
    const kept = results.reduce((sum, { result }) => sum + result.restored.length + result.there.length, 0);
    return {
        outputs: { deleted: '0', kept: String(kept) },
        section: ['### Prune: restored', '', ...results.flatMap(show_restored_linesOf)].join('\n'),
        report: results.map(({ package: of, result }) => ({ package: of, ...result })),
        annotations: results.flatMap((one) => one.result.failed.length > 0 || one.result.tags.some(isWrong)
            ? [{ level: 'warning', message: restoredHeadline(one) }]
            : []),
    };
}
function show_restored_linesOf(one) {
    const { failed, tags, stopped } = one.result;
    const notRestored = (0,table/* table */.t)({
        head: ['not restored', 'why'],
        items: failed,
        row: ({ digest, why }) => [(0,markdown/* code */.aY)(digest.slice(0, 19)), (0,markdown/* escaped */.Mk)(why)],
        room: show_restored_room,
    });
    const wrong = (0,table/* table */.t)({
        head: ['tag', 'was', 'why it is not right'],
        items: tags.filter(isWrong),
        row: (tag) => [(0,markdown/* code */.aY)(tag.tag, 128), (0,markdown/* code */.aY)(tag.digest.slice(0, 19)), (0,markdown/* escaped */.Mk)(whyWrong(tag))],
        room: show_restored_room,
    });
    return [
        `**${(0,markdown/* escaped */.Mk)(restoredHeadline(one), 400)}.**`,
        '',
        ...(stopped === undefined ? [] : [`It ended early: ${(0,markdown/* escaped */.Mk)(stopped, 300)}`, '']),
        ...[notRestored, wrong].filter(({ length }) => length > 0).flatMap((lines) => [...lines, '']),
    ];
}
function isWrong({ end }) {
    return end !== 'right' && end !== 'put back';
}
function whyWrong({ end, why }) {
    return end === 'moved' ? 'it names another image by now, and stays there' : (why ?? 'it could not be put back');
}

;// CONCATENATED MODULE: ./.build/src/prune/whose-pulls.js

/**
 * Whose pull requests and branches the rules ask for: those of the repository that runs. Packages of another one would
 * lose the images of pull requests that are open there.
 *
 * @param named packages that `prune-packages` names; of one alone the user has thought
 * @throws UserError where several are named, and one is not named like the repository
 */
function strangersOf(policy, named, repository) {
    if ((!policy.asksPulls && !policy.asksBranches) || repository === '')
        return [];
    const own = repository.toLowerCase();
    const strangers = named.filter(({ owner, name }) => !`${owner}/${name}/`.toLowerCase().startsWith(`${own}/`));
    const [first] = strangers;
    if (named.length < 2 || first === undefined)
        return strangers;
    throw new errors/* UserError */.yo(`prune-rules ask for pull requests or branches, which are those of ${repository}: ${first.owner}/${first.name} may be of another repository, whose open ones nobody would see`, {
        cure: 'Prune it in a step of its own, with it alone in prune-packages if its images are of this repository, else from its own repository.',
    });
}

;// CONCATENATED MODULE: ./.build/src/prune/index.js



















// EXTERNAL MODULE: ./.build/src/pipeline/inputs/trusted-files.js + 1 modules
var trusted_files = __webpack_require__(76246);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
;// CONCATENATED MODULE: ./.build/src/pipeline/prune/package.js





/**
 * Look → plan → apply for one package.
 *
 * @param tell is given what is known of it, again where more is known: also before it fails
 * @param only `plan` where no file is written: a dry run
 */
async function prunePackage(of, several, world, only, tell) {
    const { facts, host, api, registry, policy, inputs } = world;
    // Outside of Actions and of a clone the package is taken for its repository's namesake.
    const repository = facts.repository.fullName || host.env.GITHUB_REPOSITORY || `${of.owner}/${of.name.split('/')[0]}`;
    if (policy.asksPulls || policy.asksBranches)
        host.log.info(`pull requests and branches are those of ${repository}`);
    const snapshot = await look({ package: of, policy }, { api: api.within({}), registry, repository, host });
    const plan = plan_plan(policy, snapshot);
    if (only)
        return tell({ plan });
    const place = placeOf(of, several, world);
    if (inputs.pruneMode === 'plan') {
        const path = await planPath(of, place);
        await writePlan(path, plan);
        return tell({ plan, path });
    }
    const { path, earlier } = await claimRecord(of, place, host.now());
    const beside = planBeside(path);
    const known = { plan, path, planPath: beside };
    tell({ ...known, record: await doneSoFar(plan, path, earlier) });
    try {
        await writePlan(beside, plan);
        const record = await apply(plan, snapshot, policy, { api, registry, host, recordFile: path });
        const gone = new Set(record.deleted.map(({ id }) => id));
        tell({ ...known, record, freedBytes: freedBy(snapshot, gone).bytes });
        if (record.stopped === undefined)
            failIfDenied(record);
    }
    catch (error) {
        tell({ ...known, record: await doneSoFar(plan, path, earlier) });
        throw error;
    }
}
async function writePlan(path, plan) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,replace_file.replaceFile)(path, plan);
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`The plan cannot be written: ${path}`, {
            cure: 'Nothing was deleted. Name a file that may be written by prune-record, or a folder by report-dir.',
            cause,
        });
    }
}
/** `prune-record`, one a package; else the report folder. */
function placeOf(of, several, { inputs, host, report }) {
    const { pruneRecord } = inputs;
    if (pruneRecord === '')
        return { folder: (0,external_node_path_.dirname)(report.outputs['report-json'] ?? '') };
    const given = (0,external_node_path_.isAbsolute)(pruneRecord) ? pruneRecord : (0,external_node_path_.join)(host.cwd, pruneRecord);
    return { file: several ? given.replace(/(\.json)?$/, `-${packageSlug(of)}.json`) : given };
}
/** A record that holds deletions stays; the plan goes beside it. */
async function planPath(of, place) {
    if ('folder' in place)
        return (0,external_node_path_.join)(place.folder, planName(of));
    return (await earlierDeletions(place.file, of)).length > 0 ? planBeside(place.file) : place.file;
}
function planBeside(path) {
    return path.replace(/(\.json)?$/, '.plan.json');
}

// EXTERNAL MODULE: ./.build/src/registry/names.js
var names = __webpack_require__(40971);
// EXTERNAL MODULE: ./.build/src/pipeline/github-server.js
var github_server = __webpack_require__(52095);
;// CONCATENATED MODULE: ./.build/src/pipeline/prune/registries.js



/**
 * The registry whose packages the API knows: what is read there decides what is deleted here. `ghcr.io` for github.com;
 * for a server of one's own `containers.HOST`, or what `registry` names.
 *
 * @throws InputError for any other
 */
function pruneRegistry({ apiUrl, registry, packages }) {
    if (!URL.canParse(apiUrl))
        throw new errors/* InputError */.dz([
            { input: 'GITHUB_API_URL', value: apiUrl, problem: 'is no address', cure: 'Write it like https://HOST/api/v3.' },
        ]);
    const own = (0,names/* githubRegistry */.d0)((0,github_server/* githubServer */.D)(apiUrl));
    const named = registry === '' ? own : (0,names/* registryHost */.U$)(registry);
    const mistakes = [];
    // A server that is known by its number alone has no containers.HOST.
    if (!URL.canParse(`https://${named}`))
        mistakes.push({
            input: 'registry',
            value: registry,
            problem: `is needed: which registry belongs to ${apiUrl} cannot be told from it`,
            cure: 'Name the host of the registry, e.g. containers.HOST.',
        });
    if (named !== own && (isGithubs(own) || isGithubs(named) || named === 'docker.io'))
        mistakes.push({
            input: 'registry',
            value: registry,
            problem: `is not the registry of the packages that ${apiUrl} deletes, which is ${own}`,
            cure: isGithubs(own)
                ? 'Leave registry out for prune; the login of another one goes into registry-auth. For a server of your own set GITHUB_API_URL.'
                : `Write registry: ${own}, or set GITHUB_API_URL to the server that is meant.`,
        });
    for (const value of packages) {
        const host = registryOf(value);
        if (host !== undefined && host !== named)
            mistakes.push({
                input: 'prune-packages',
                value,
                problem: `lies in another registry than ${named}, whose packages ${apiUrl} deletes`,
                cure: isGithubs(own) ? 'Leave it out.' : 'Name its registry by the input registry, or set GITHUB_API_URL.',
            });
    }
    if (mistakes.length > 0)
        throw new errors/* InputError */.dz(mistakes);
    return named;
}
function isGithubs(registry) {
    return registry === 'ghcr.io' || registry.endsWith('.ghe.com');
}
function registryOf(packageName) {
    const [first = '', ...rest] = packageName.toLowerCase().split('/');
    return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost') ? first : undefined;
}

;// CONCATENATED MODULE: ./.build/src/pipeline/prune/restore.js





/**
 * Brings back what the records name, the newest first: parts of what one run deleted may have gone with a later one.
 *
 * @param packages where they are named: of others nothing is restored
 * @param only `plan`: it is told what would come back, and nothing is asked
 * @throws UserError, also where something could not be brought back
 */
async function restoreStage(packages, world, only) {
    const { inputs, host, report, api, registry } = world;
    const files = inputs.pruneRecord.split('\n').flatMap((line) => line.trim() || []);
    const records = await Promise.all(files.map((file) => recordOf(file, packages, world.registryName, host)));
    records.sort((one, other) => other.startedAt.localeCompare(one.startedAt));
    if (only) {
        const lines = records.map(wouldRestore);
        for (const line of lines)
            host.log.info(line);
        report.headline = lines.join('; ');
        return;
    }
    const results = [];
    try {
        for (const record of records)
            results.push({ package: record.package, result: await restore(record, { api, registry, host }) });
    }
    finally {
        (0,report_report/* addShown */.te)(report, 'prune', showRestored(results));
        report.headline = results.map(restoredHeadline).join('; ');
    }
    const failed = results.reduce((sum, { result }) => sum + result.failed.length, 0);
    const lost = results.reduce((sum, { result }) => sum + result.tags.filter(({ end }) => end === 'missing').length, 0);
    if (failed + lost > 0)
        throw new errors/* UserError */.yo(`${failed} versions could not be restored, and ${lost} tags not be put back`, {
            cure: 'The summary says why for each.',
        });
}
async function recordOf(file, packages, registryName, host) {
    const path = (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(host.cwd, file);
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* UserError */.yo(`prune-record: ${file} cannot be read`, { cure: 'Name a file that exists.', cause });
    });
    const record = readRecord(text, file);
    const { registry, owner, name } = record.package;
    if (registry !== registryName)
        throw new errors/* UserError */.yo(`prune-record: ${file} is of a package in ${registry}, and the API is that of ${registryName}`, {
            cure: 'Set GITHUB_API_URL, and for a server of your own registry, as for the run that wrote it.',
        });
    if (packages && !packages.some((one) => one.owner === owner && one.name === name))
        throw new errors/* UserError */.yo(`prune-record: ${file} is of ${owner}/${name}, which prune-packages does not name`, {
            cure: 'Name it there, or leave prune-packages out.',
        });
    return record;
}

;// CONCATENATED MODULE: ./.build/src/pipeline/prune/world.js
/** `prune-budget` and `prune-deadline` are those of a run: all packages share them, and so do look and apply. */
function oneBudget(api, limits) {
    const limited = api.within(limits);
    return Object.create(api, { within: { value: () => limited } });
}

;// CONCATENATED MODULE: ./.build/src/pipeline/prune/prune.js












/** Reads of manifests that go side by side. */
const reads = 30;
/**
 * Old versions of the packages go, or the plan says which would: look → plan → apply, or restore from a record. What was
 * done until a failure or an interruption is reported all the same.
 *
 * @param only `plan` where nothing may be changed and no file is written: a dry run
 * @throws InputError for mistakes in the rules, before anything is asked; UserError
 */
async function pruneStage(inputs, facts, tags, host, report, only) {
    const time = inputs.pruneDeadline;
    const limits = {
        ...(inputs.pruneBudget === undefined ? {} : { budget: inputs.pruneBudget }),
        ...(time === undefined ? {} : { deadline: new Date(host.now().getTime() + time) }),
    };
    const files = await (0,trusted_files/* trustedFiles */.t)(host, inputs.githubToken);
    const policy = await policyOf(inputs, (file) => files.read(file));
    const apiUrl = (0,workflow/* apiUrlOf */.po)(host.env);
    const registryName = pruneRegistry({ apiUrl, registry: inputs.registry, packages: inputs.prunePackages });
    if (inputs.githubToken === '')
        throw new errors/* UserError */.yo('prune asks the GitHub API, and github-token is empty', {
            cure: 'Give it a token: in Actions github.token (permission packages: write), elsewhere a classic personal access token with read:packages and delete:packages in GITHUB_TOKEN.',
        });
    const wish = {
        named: inputs.prunePackages,
        images: tags?.images ?? [],
        repository: facts.repository.fullName,
        registry: registryName,
    };
    const { registry } = await (0,open_registry/* openRegistry */.M)(inputs, host.env);
    const world = {
        inputs,
        facts,
        host,
        report,
        policy,
        api: oneBudget(packagesApi({ apiUrl, token: inputs.githubToken }, host), limits),
        registryName,
        registry: registry(host, { width: reads }),
    };
    if (inputs.pruneMode === 'restore')
        return restoreStage(wish.named.length > 0 ? packagesToPrune(wish) : undefined, world, only);
    const packages = packagesToPrune(wish);
    const repository = facts.repository.fullName || host.env.GITHUB_REPOSITORY || '';
    for (const { owner, name } of strangersOf(policy, wish.named.length > 0 ? packages : [], repository))
        host.log.warning(`${owner}/${name} is judged by the pull requests and branches of ${repository}: see that its images are of that repository.`);
    await pruneAll(packages, world, only);
}
/** One after the other: they share one limit. One that fails does not stop the others. */
async function pruneAll(packages, world, only) {
    const { report, host } = world;
    const results = new Map();
    const idle = [];
    const failures = [];
    let whole = false;
    try {
        for (const of of packages) {
            try {
                await prunePackage(of, packages.length > 1, world, only, (result) => {
                    results.set(of, result);
                    report.outputs['prune-record'] = [...results.values()].flatMap(({ path }) => path ?? []).join('\n');
                });
            }
            catch (error) {
                const stopped = stoppedBy(error);
                if (stopped)
                    idle.push(`${of.owner}/${of.name}: nothing was begun: ${stopped.message}; the next run goes on`);
                else if (error instanceof errors/* UserError */.yo && !host.signal.aborted)
                    failures.push(error);
                else
                    throw error;
            }
        }
        whole = failures.length === 0;
    }
    finally {
        for (const sentence of idle)
            host.log.warning(sentence);
        tellResults([...results.values()], idle, whole, world);
    }
    const [first] = failures;
    if (first && packages.length === 1)
        throw first;
    if (first)
        throw new errors/* UserError */.yo(`${failures.length} of ${packages.length} packages could not be pruned:\n${failures.map((error) => `- ${(0,errors/* messageOf */.bD)(error)}`).join('\n')}`, { cure: first.cure, cause: first });
}
/** A limit that struck before anything could be planned. */
function stoppedBy(error) {
    if (error instanceof Stopped)
        return error;
    return error instanceof errors/* UserError */.yo && error.cause instanceof Stopped ? error.cause : undefined;
}
/** @param whole whether nothing broke down; else the last line says where the record of what was done is */
function tellResults(results, idle, whole, { report, host, inputs }) {
    const shown = show(results);
    // Of a run that planned nothing it is known all the same that it deleted nothing.
    const none = results.length === 0 && inputs.pruneMode === 'apply' ? { deleted: '0' } : {};
    // A terminal has lines of its own, not the summary's.
    const section = host.kind === 'terminal' ? '' : shown.section;
    (0,report_report/* addShown */.te)(report, 'prune', { ...shown, outputs: { ...none, ...shown.outputs }, section });
    for (const result of results)
        host.log.info(`\n${planLines(result).join('\n')}`);
    const records = whole ? [] : results.flatMap(({ record, path }) => (record && path ? `record: ${path}` : []));
    const before = report.headline === '' ? [] : [report.headline];
    report.headline = [...results.map(headline), ...idle, ...records, ...before].join('; ');
}


/***/ }),

/***/ 96523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   splitProtected: () => (/* binding */ splitProtected)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);
/* harmony import */ var _tag_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64271);




/**
 * What `prune-protect` names, one by one: commas or newlines between, but a `/regex/` may hold commas.
 *
 * @throws WrongInput for what is no tag, glob, regex, digest or `@file`
 */
function splitProtected(value) {
    return (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(split(value), (item) => {
        if (item === '@')
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: item, problem: 'names no file', cure: 'Write @ and the path of the file.' });
        if (/^sha(?:256|512):/.test(item) && !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(item))
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: item, problem: 'is no digest', cure: 'Write sha256: and 64 hex digits.' });
        if (!item.startsWith('@') && !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(item))
            (0,_tag_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .b)(item);
        return item;
    });
}
function split(value) {
    return value
        .split(/\r?\n/)
        .flatMap((line) => line.match(/\s*(?:\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*\s*(?=,|$)|[^,]+)/g) ?? [])
        .map((item) => item.trim())
        .filter(Boolean);
}


/***/ }),

/***/ 63620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ parseMatch),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   pv: () => (/* binding */ pullOf)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(631);
/* harmony import */ var _tag_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64271);



const semverWords = { semver: 'all', 'semver:release': 'releases', 'semver:prerelease': 'prereleases' };
/**
 * `match:` of a class: a glob, a `/regex/`, `semver`, `semver:release`, `semver:prerelease`, `pr` (short for
 * `pr:pr-{n}`), `branch` (short for `branch:{branch}`). No tag has a colon, so that none of these is a glob.
 *
 * @throws WrongInput
 */
function parseMatch(text) {
    if (Object.hasOwn(semverWords, text))
        return { kind: 'semver', text, which: semverWords[text] };
    if (text === 'pr')
        return parseMatch('pr:pr-{n}');
    if (text === 'branch')
        return parseMatch('branch:{branch}');
    const [, kind, template = ''] = /^(pr|branch):(.*)$/.exec(text) ?? [];
    if (kind === 'pr')
        return { kind, text, template: parseTemplate(text, template, '{n}') };
    if (kind === 'branch')
        return { kind, text, template: parseTemplate(text, template, '{branch}') };
    return { kind: 'pattern', ...(0,_tag_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .tagPattern */ .b)(text) };
}
/** Whether a class with such a `match` judges a tag. */
function matches(match, tag) {
    switch (match.kind) {
        case 'pattern':
            return match.test(tag);
        case 'semver':
            return isSemver(match.which, tag);
        case 'pr':
            return pullOf(match.template, tag) !== undefined;
        case 'branch':
            return canBeBranch(match.template, tag);
    }
}
/** The number of the pull request that a tag names: of `pr-9120` it is 9120 and never 912. */
function pullOf({ before, after, open }, tag) {
    if (!tag.startsWith(before))
        return undefined;
    const digits = /^[1-9]\d*/.exec(tag.slice(before.length))?.[0];
    if (digits === undefined)
        return undefined;
    const rest = tag.slice(before.length + digits.length);
    return rest === after || (open && rest.startsWith(after)) ? Number(digits) : undefined;
}
function isSemver(which, tag) {
    const version = (0,_core_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSemver */ .k)(tag);
    if (version === undefined)
        return false;
    const [first] = version.prerelease;
    if (which === 'releases')
        return first === undefined;
    return which === 'all' || (first !== undefined && prereleases.test(first));
}
/** What else follows a version is a variant of it, as in `1.2.0-alpine`: of no release, and yet no prerelease. */
const prereleases = /^(?:\d+$|(?:alpha|beta|rc|pre|prerelease|dev|preview|snapshot|nightly|canary)(?![a-z]))/i;
const longest = 128;
/** A template of nothing but the name leaves out what is never a branch: `latest`, and versions, whole or in part. */
function canBeBranch({ before, after, open }, tag) {
    if (before === '' && after === '' && /^(?:latest|v?\d+(?:\.\d+)*(?:[-+].*)?)$/.test(tag))
        return false;
    if (!tag.startsWith(before) || tag.length <= before.length)
        return false;
    // A long name was cut, and has a hash at its end.
    if (tag.length === longest)
        return true;
    const rest = tag.slice(before.length);
    return open ? rest.indexOf(after, 1) > 0 : rest.length > after.length && rest.endsWith(after);
}
function parseTemplate(text, template, name) {
    const wrong = (problem) => new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
        value: text,
        problem,
        cure: name === '{n}'
            ? 'Write it like pr:pr-{n}, or pr:pr-{n}-* where more follows.'
            : 'Write it like branch:{branch}, or branch:{branch}-* where more follows.',
    });
    const [before = '', rest, ...more] = template.split(name);
    if (rest === undefined || more.length > 0)
        throw wrong(`does not have ${name} exactly once`);
    const open = rest.endsWith('*');
    const after = open ? rest.slice(0, -1) : rest;
    if (!/^[\w.-]*$/.test(before) || !/^[\w.-]*$/.test(after))
        throw wrong(`has more around ${name} than letters, digits, . _ - and a * at the end`);
    if (name === '{n}' && /^\d/.test(after))
        throw wrong('has a digit right behind {n}, so that nobody can tell where the number ends');
    if (name === '{n}' && /\d$/.test(before))
        throw wrong('has a digit right before {n}, so that nobody can tell where the number begins');
    return { before, after, open };
}


/***/ }),

/***/ 64271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ tagPattern)
});

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
;// CONCATENATED MODULE: ./.build/src/prune/rules/regex-syntax.js
/** What is wrong with a regular expression, in words that fit behind its text. */
class WrongRegex extends Error {
    cure;
    constructor(message, cure) {
        super(message);
        this.cure = cure;
    }
}
/** States that a pattern may have; a tag has at most 128 characters. */
const most = 2000;
/** @throws WrongRegex */
function parseRegex(source, flags) {
    try {
        // The language itself says what is no regular expression, in its own words.
        new RegExp(source, flags);
    }
    catch (error) {
        throw new WrongRegex(error instanceof Error ? error.message : String(error), 'Write a regular expression like /^v1\\./ or /^nightly-\\d+$/i.');
    }
    const strange = flags.replace(/[disguy]/g, '');
    if (strange !== '')
        throw new WrongRegex(`has the flag ${strange}, which means nothing for tags`, 'Leave it out.');
    const states = [{ kind: 'end' }];
    const tree = reader(source, flags);
    const build = (make, next) => make(states, next);
    return { start: build(tree, 0), states };
}
function add(states, state) {
    if (states.length >= most)
        throw tooBig();
    return states.push(state) - 1;
}
function tooBig() {
    return new WrongRegex('is too big', 'Write smaller numbers of repetitions.');
}
const nothing = (_, next) => next;
function reader(source, flags) {
    let at = 0;
    let steps = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(source);
        if (found)
            at += found[0].length;
        return found;
    };
    const either = () => {
        const ways = [sequence()];
        while (take(/\|/y))
            ways.push(sequence());
        return ways.reduceRight((rest, way) => (states, next) => {
            const [one, other] = [way(states, next), rest(states, next)];
            return add(states, { kind: 'split', next: one, other });
        });
    };
    const sequence = () => {
        const parts = [];
        while (at < source.length && source[at] !== '|' && source[at] !== ')')
            parts.push(repeated(single()));
        return (states, next) => parts.reduceRight((after, part) => part(states, after), next);
    };
    /** Repetitions of nothing make no states, and could be repeated for ever. */
    const counted = (part) => (states, next) => {
        steps += 1;
        if (steps > 10 * most)
            throw tooBig();
        return part(states, next);
    };
    const repeated = (single) => {
        const found = take(/(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y);
        if (!found)
            return single;
        const part = counted(single);
        const [, sign, least = '0', range, last] = found;
        if (sign === '*')
            return many(part);
        if (sign === '+')
            return inTurn([part, many(part)]);
        if (sign === '?')
            return maybe(part);
        const fewest = Number(least);
        const greatest = range === undefined ? fewest : last === '' ? undefined : Number(last);
        if (fewest > most || (greatest ?? 0) > most)
            throw tooBig();
        const always = Array(fewest).fill(part);
        if (greatest === undefined)
            return inTurn([...always, many(part)]);
        let rest = nothing;
        for (let count = fewest; count < greatest; count += 1)
            rest = maybe(inTurn([part, rest]));
        return inTurn([...always, rest]);
    };
    const single = () => {
        if (take(/\((?:\?:|\?<(?![=!])[^>]*>)?(?!\?)/y)) {
            const inner = either();
            take(/\)/y);
            return inner;
        }
        const refused = take(/\(\?.{0,2}|\\(?:[1-9]|k<)/y);
        if (refused)
            throw new WrongRegex(`has ${refused[0]}, which would have to be tried out`, 'Write it without lookaround and backreferences, or as two patterns.');
        if (take(/\^/y))
            return place((_, index) => index === 0);
        if (take(/\$/y))
            return place((text, index) => index === text.length);
        const edge = take(/\\([bB])/y);
        if (edge)
            return place((text, index) => (isWord(text[index - 1]) !== isWord(text[index])) === (edge[1] === 'b'));
        const one = take(/\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)|./suy);
        // A character by itself costs the language's own engine no time.
        const test = new RegExp(`^(?:${one?.[0]})$`, flags.replace(/[dgy]/g, ''));
        return (states, next) => add(states, { kind: 'one', test: (character) => test.test(character), next });
    };
    return either();
}
function place(test) {
    return (states, next) => add(states, { kind: 'at', test, next });
}
function inTurn(parts) {
    return (states, next) => parts.reduceRight((after, part) => part(states, after), next);
}
function maybe(part) {
    return (states, next) => add(states, { kind: 'split', next: part(states, next), other: next });
}
function many(part) {
    return (states, next) => {
        const again = { kind: 'split', next: 0, other: next };
        const index = add(states, again);
        again.next = part(states, index);
        return index;
    };
}
function isWord(character) {
    return character !== undefined && /\w/.test(character);
}

;// CONCATENATED MODULE: ./.build/src/prune/rules/regex.js


/**
 * A regular expression of JavaScript's as a test that goes through the text once, holding every state it can be in: the
 * language's own engine would try for ever with some patterns. What can only be told by trying (backreferences,
 * lookaround) is refused.
 *
 * @param flags `i`, `s`, `u` mean what they mean; `g`, `y` and the like nothing
 * @throws WrongRegex
 */
function compileRegex(source, flags) {
    const states = parseRegex(source, flags);
    return (text) => run(states, text);
}
function run({ states, start }, text) {
    const seen = new Int32Array(states.length).fill(-1);
    let current = [];
    for (let at = 0; at <= text.length; at += 1) {
        // A match may begin anywhere.
        if (enter(states, start, text, at, seen, current))
            return true;
        const next = [];
        const character = text[at];
        if (character === undefined)
            return false;
        let found = false;
        for (const index of current) {
            const state = states[index];
            if (state?.kind === 'one' && state.test(character) && enter(states, state.next, text, at + 1, seen, next))
                found = true;
        }
        if (found)
            return true;
        current = next;
    }
    return false;
}
/** Adds a state and all that follow without a character; true at the end of the pattern. */
function enter(states, first, text, at, seen, into) {
    const waiting = [first];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
        const state = states[index];
        if (state === undefined || seen[index] === at)
            continue;
        seen[index] = at;
        if (state.kind === 'end')
            return true;
        if (state.kind === 'one')
            into.push(index);
        else if (state.kind === 'split')
            waiting.push(state.other, state.next);
        else if (state.test(text, at))
            waiting.push(state.next);
    }
    return false;
}

;// CONCATENATED MODULE: ./.build/src/prune/rules/tag-pattern.js


/** A glob (`*` is anything, `?` one character) or a `/regex/`. @throws WrongInput */
function tagPattern(text) {
    const [, source, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
    if (source === undefined)
        return { text, test: glob(text) };
    try {
        return { text, test: compileRegex(source, flags) };
    }
    catch (error) {
        if (!(error instanceof WrongRegex))
            throw error;
        throw new input/* WrongInput */.Ey({ value: text, problem: error.message, cure: error.cure });
    }
}
/** @throws WrongInput for what can be no part of a tag */
function glob(text) {
    if (!/^[\w.*?-]+$/.test(text))
        throw new input/* WrongInput */.Ey({
            value: text,
            problem: 'is no tag: only letters, digits, . _ - and the wildcards * and ? can match one',
            cure: 'Write a glob like v1.*, or a regular expression like /^v1\\./.',
        });
    return (tag) => fits(text, tag);
}
/** Goes back to the last `*` only, so that it takes at most pattern × tag steps. */
function fits(pattern, tag) {
    let [at, star, again] = [0, -1, 0];
    for (let index = 0; index < tag.length;) {
        const wanted = pattern[at];
        if (wanted === '*') {
            star = at;
            at += 1;
            again = index;
        }
        else if (wanted === '?' || wanted === tag[index]) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            again += 1;
            index = again;
        }
        else
            return false;
    }
    while (pattern[at] === '*')
        at += 1;
    return at === pattern.length;
}


/***/ })

};
