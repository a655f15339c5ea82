export const id = 5225;
export const ids = [5225,5884,207];
export const modules = {

/***/ 52255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VI: () => (/* binding */ isCheckout),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hS: () => (/* binding */ findContext),
/* harmony export */   m8: () => (/* binding */ isGitUrl),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);



/**
 * The context asked for; else `.` in a checkout, else the repository at the commit.
 *
 * @throws UserError where a Git context is needed and there is no repository
 */
async function findContext(inputs, facts, env, cwd) {
    const git = gitContext(facts, env);
    const asked = fillTemplate(inputs.context, git);
    const path = asked !== '' ? asked : git === undefined || (await isCheckout(cwd, inputs.file)) ? '.' : git;
    return { path, git, isGit: isGitUrl(path) };
}
/** `https://github.com/owner/name.git#<commit>` */
function gitContext(facts, env) {
    const { sha, serverUrl, repository } = facts;
    if (sha === '' || repository.fullName === '')
        return undefined;
    const head = facts.payload.pull_request?.head?.sha;
    const commit = /^true$/i.test(env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF ?? '') && head ? head : sha;
    return `${serverUrl}/${repository.fullName}.git#${commit}`;
}
/** `{{defaultContext}}:sub` is the folder `sub` of the repository. */
function fillTemplate(text, git) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
        if (git !== undefined)
            return git;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${text} needs the repository and the commit, and they are not known here`, {
            cure: 'Write a folder, or the whole Git URL.',
        });
    });
}
/** What BuildKit takes for a Git repository rather than for a file to fetch. */
function isGitUrl(path) {
    return (/^(git|ssh):\/\//.test(path) ||
        /^git@[\w.-]+:/.test(path) ||
        /^github\.com\//.test(path) ||
        /^https?:\/\/[^#?]+\.git([#?].*)?$/.test(path));
}
function isRemote(path) {
    return isGitUrl(path) || /^https?:\/\//.test(path);
}
/** A checkout may come without `.git`: then its Dockerfile shows that it is there. */
async function isCheckout(cwd, file) {
    return (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, '.git'))) || (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file || 'Dockerfile')));
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 83053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ presentDockerfile),
/* harmony export */   Se: () => (/* binding */ dockerfilePath),
/* harmony export */   wE: () => (/* binding */ missingFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52255);



/** What the inputs name on this machine and is not there, or cannot be read; `context` undefined where it is not known yet. */
async function missingFiles(inputs, context, cwd) {
    const mistakes = [];
    if (context !== undefined && !(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(context)) {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, context)).catch(() => undefined);
        if (!folder?.isDirectory())
            mistakes.push({
                input: 'context',
                value: context,
                problem: 'is no folder',
                cure: ['git', 'workflow'].includes(context)
                    ? 'What docker/metadata-action calls context is metadata-context here.'
                    : 'Give the folder that the Dockerfile copies from, relative to the checkout.',
            });
        else
            mistakes.push(...(await missingDockerfile(inputs, context, cwd)));
    }
    for (const { id, from } of inputs.secretFiles)
        if (!(await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, from))))
            mistakes.push({
                input: 'secret-files',
                value: `${id}=${from}`,
                problem: 'cannot be read',
                cure: 'Write the file in an earlier step, or take the entry out.',
            });
    return mistakes;
}
/** The Dockerfile's path relative to the checkout, for annotations; undefined where BuildKit fetches it. */
function dockerfilePath(inputs, context, cwd) {
    if ((0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(context) || (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(inputs.file))
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.file || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile')));
}
/** BuildKit takes `dockerfile` too, where none is named. */
async function presentDockerfile(path, { file }, cwd) {
    if (file !== '' || (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path))))
        return path;
    const small = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'dockerfile');
    return (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, small))) ? small : path;
}
async function missingDockerfile(inputs, context, cwd) {
    const path = dockerfilePath(inputs, context, cwd);
    if (path === undefined || (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path))))
        return [];
    // BuildKit takes this name too.
    if (inputs.file === '' && (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, context, 'dockerfile'))))
        return [];
    return [
        {
            input: 'file',
            value: path,
            problem: 'cannot be read',
            cure: inputs.file === ''
                ? 'Set file to where the Dockerfile is, or set context.'
                : 'Its path starts at the checkout.',
        },
    ];
}
async function readable(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK).then(() => true, () => false);
}


/***/ }),

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

/***/ 88256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ basesOf),
  o: () => (/* binding */ impatient)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/retry.js
var retry = __webpack_require__(38537);
// EXTERNAL MODULE: ./.build/src/pipeline/stage-clock.js
var stage_clock = __webpack_require__(44363);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/open-layout.js
var open_layout = __webpack_require__(75584);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/registry/download-image.js
var download_image = __webpack_require__(40207);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
;// CONCATENATED MODULE: ./.build/src/pipeline/checks/read-json.js


/** A JSON object of a file. @throws BrokenImage when it is none */
async function readJson(path) {
    return (0,oci_document/* readRecord */.aE)(await (0,promises_.readFile)(path), path);
}

;// CONCATENATED MODULE: ./.build/src/pipeline/checks/bases.js










/** What provenance names is many; more than this is no build of ours. */
const mostMaterials = 20;
/**
 * The base of each platform: of the images that BuildKit's provenance names, the one with the most layers at the bottom
 * of ours. A base that cannot be found or read is left out: nothing fails for it.
 *
 * @param contexts `build-contexts`: a base that came from a layout folder is read there
 */
async function findBases(layout, contexts, dir, registry, host) {
    const found = new Map();
    const platforms = await (0,oci_layout/* platformsOf */.Wt)(layout);
    await Promise.all([...platforms].map(async ([platform, image], at) => {
        try {
            const materials = await materialsOf(layout, image);
            const bases = await Promise.all(materials.map((material, index) => readBase(material, platform, contexts, (0,external_node_path_.join)(dir, `${at}-${index}`), registry).catch((error) => {
                if (error instanceof errors/* InterruptedError */.p4)
                    throw error;
                host.log.debug(`the base ${(0,oci_reference/* referenceName */.z$)(material.reference)}: ${(0,errors/* messageOf */.bD)(error)}`);
                return undefined;
            })));
            const base = lowest(bases, await diffIdsOf(layout, image));
            if (base)
                found.set(platform, base);
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4)
                throw error;
            host.log.debug(`the base of ${platform} could not be found: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }));
    return found;
}
/** Images that BuildKit read for this platform, as its provenance (SLSA 0.2 or 1) tells. */
async function materialsOf(layout, image) {
    if (!(0,manifest/* isIndexType */.$U)(layout.root.mediaType))
        return [];
    const { manifests } = await (0,oci_layout/* readIndex */.vY)(layout, layout.root);
    const attested = manifests.filter((child) => (0,manifest/* isAttestation */.H3)(child) && child.annotations?.['vnd.docker.reference.digest'] === image.digest);
    const materials = [];
    for (const attestation of attested) {
        const { layers } = await (0,oci_layout/* readManifest */.WI)(layout, attestation);
        for (const layer of layers) {
            if (!/slsa\.dev\/provenance/.test(layer.annotations?.['in-toto.io/predicate-type'] ?? ''))
                continue;
            const { predicate } = await readJson((0,oci_layout/* blobPath */.nD)(layout.dir, layer.digest));
            materials.push(...materialsIn(predicate));
        }
    }
    return materials.slice(0, mostMaterials);
}
function materialsIn(predicate) {
    if (!(0,is_record/* isRecord */.u)(predicate))
        return [];
    const definition = (0,is_record/* isRecord */.u)(predicate.buildDefinition) ? predicate.buildDefinition.resolvedDependencies : undefined;
    const entries = predicate.materials ?? definition;
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        if (!(0,is_record/* isRecord */.u)(entry) || typeof entry.uri !== 'string' || !(0,is_record/* isRecord */.u)(entry.digest))
            return [];
        const digest = `sha256:${entry.digest.sha256}`;
        const [, name = '', tag] = /^pkg:(?:docker|oci)\/([^@?]+)(?:@([^?]+))?/.exec(entry.uri) ?? [];
        if (name === '' || !(0,oci_digest/* isDigest */.Bc)(digest))
            return [];
        try {
            const text = decodeURIComponent(name);
            return [{ reference: (0,oci_reference/* parseReference */.F2)(tag ? `${text}:${decodeURIComponent(tag)}` : text), digest }];
        }
        catch {
            return [];
        }
    });
}
async function readBase({ reference, digest }, platform, contexts, dir, registry) {
    const folder = folderOf(reference, contexts);
    const layout = folder
        ? await (0,open_layout/* openLayout */.B)(folder, { digest })
        : await (0,download_image.downloadImage)(registry, { ...reference, digest }, dir, { platforms: new Set([platform]), layers: false });
    const image = (await (0,oci_layout/* platformsOf */.Wt)(layout)).get(platform);
    return image && { reference, digest, diffIds: await diffIdsOf(layout, image) };
}
/** `python:3.11-slim=oci-layout:///folder@sha256:…`: the folder where the context of this name lies. */
function folderOf(reference, contexts) {
    for (const context of contexts) {
        const [, name = '', folder] = /^([^=]+)=oci-layout:\/\/(.+?)(?:@sha256:[0-9a-f]+)?$/.exec(context) ?? [];
        if (folder && sameName(name, reference))
            return folder;
    }
    return undefined;
}
function sameName(name, reference) {
    try {
        return (0,oci_reference/* referenceName */.z$)((0,oci_reference/* parseReference */.F2)(name)) === (0,oci_reference/* referenceName */.z$)(reference);
    }
    catch {
        return false;
    }
}
async function diffIdsOf(layout, image) {
    const { config } = await (0,oci_layout/* readManifest */.WI)(layout, image);
    const { rootfs } = await readJson((0,oci_layout/* blobPath */.nD)(layout.dir, config.digest));
    const ids = (0,is_record/* isRecord */.u)(rootfs) ? rootfs.diff_ids : undefined;
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string' && (0,oci_digest/* isDigest */.Bc)(id)) : [];
}
function lowest(bases, diffIds) {
    return bases
        .flatMap((base) => base && base.diffIds.length > 0 && base.diffIds.every((id, at) => id === diffIds[at]) ? [base] : [])
        .sort((one, other) => other.diffIds.length - one.diffIds.length)[0];
}

;// CONCATENATED MODULE: ./.build/src/pipeline/checks/known-bases.js





/** A base that does not answer soon is left out. */
const baseTime = 5_000;
/** Nobody waits long for what is only advice. */
const impatient = { policy: { ...retry/* usualPolicy */.nA, attempts: 2 } };
/** Looked up when the first one asks, and once. Nothing fails for it but the interruption of the run. */
function basesOf(image, { inputs, registry, host }) {
    const look = async () => {
        const own = (0,stage_clock/* endedBy */.m)(host, AbortSignal.timeout(baseTime));
        const dir = (0,external_node_path_.join)(await own.tempDir(), 'bases');
        const client = registry(own, impatient);
        return findBases(image.layout, inputs.buildContexts, dir, client, own).catch((error) => {
            if (host.signal.aborted)
                throw error;
            host.log.info(`what came with the base cannot be told: ${(0,errors/* messageOf */.bD)(error)}`);
            return new Map();
        });
    };
    let asked;
    return () => {
        asked ??= look();
        return asked;
    };
}


/***/ }),

/***/ 65225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookAtDockerfile),
/* harmony export */   Z: () => (/* binding */ mendDockerfile),
/* harmony export */   lintPlan: () => (/* binding */ lintPlan)
/* harmony export */ });
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52255);
/* harmony import */ var _build_local_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83053);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92968);
/* harmony import */ var _stage_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44363);
/* harmony import */ var _known_bases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88256);






/**
 * What lint is asked to look at: the Dockerfile of the build, as the build has it.
 *
 * @throws InputError where a workflow asks for fixes, which would be gone with its runner
 */
async function lintPlan(inputs, facts, host) {
    if (inputs.lintFix && host.kind === 'runner')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([
            {
                input: 'lint-fix',
                value: 'true',
                problem: 'changes the Dockerfile of a checkout that nobody keeps',
                cure: 'Run `image-pipeline lint --fix` on a laptop, and commit what it changed.',
            },
        ]);
    const { plan } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6896)]).then(__webpack_require__.bind(__webpack_require__, 66896));
    const { path, git } = await (0,_build_context_js__WEBPACK_IMPORTED_MODULE_0__/* .findContext */ .hS)(inputs, facts, host.env, host.cwd);
    const named = (0,_build_local_files_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfilePath */ .Se)(inputs, path, host.cwd);
    return plan(inputs, {
        context: path,
        dockerfile: named === undefined ? undefined : await (0,_build_local_files_js__WEBPACK_IMPORTED_MODULE_1__/* .presentDockerfile */ .SD)(named, inputs, host.cwd),
        target: inputs.target,
        buildArgs: inputs.buildArgs,
        buildContexts: inputs.buildContexts.map((line) => (0,_build_context_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(line, git)),
        builder: inputs.builder,
    });
}
/** Mends what is safe where that was asked for: before the build, which then builds what was mended. */
async function mendDockerfile({ clock }, plan) {
    if (!plan.fix)
        return;
    const { fix } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6896)]).then(__webpack_require__.bind(__webpack_require__, 66896));
    await clock('lint').within((own) => fix(plan, own));
}
/** Looks at the Dockerfile beside the build. */
async function lookAtDockerfile(world, plan) {
    if (!plan.subject) {
        world.host.log.info('lint: the Dockerfile is not on this machine: skipped');
        return undefined;
    }
    const { look } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(6896)]).then(__webpack_require__.bind(__webpack_require__, 66896));
    return world.clock('lint').within(async (own) => look(plan, own, await powers(world, own)));
}
/** How long a registry may think about a digest that is only good to know. */
const patience = 5_000;
async function powers({ docker, registry, host: { log } }, host) {
    const own = (0,_stage_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .endedBy */ .m)(host, AbortSignal.timeout(patience));
    const silently = async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4 && host.signal.aborted)
                throw error;
            log.debug(`lint: ${what}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
            return undefined;
        }
    };
    const command = await silently('docker', () => docker(host));
    return {
        ...(command ? { docker: command } : {}),
        digestOf: (text) => silently(text, async () => {
            const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
            return (await registry(own, _known_bases_js__WEBPACK_IMPORTED_MODULE_5__/* .impatient */ .o).headManifest(reference, reference.tag ?? 'latest'))?.digest;
        }),
    };
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
