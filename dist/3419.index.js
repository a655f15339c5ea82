export const id = 3419;
export const ids = [3419];
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

/***/ 20835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTools: () => (/* binding */ openTools)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/tools/place.js
var tools_place = __webpack_require__(56);
// EXTERNAL MODULE: ./.build/src/tools/proof.js
var proof = __webpack_require__(91329);
// EXTERNAL MODULE: ./.build/src/tools/release.js
var tools_release = __webpack_require__(37729);
// EXTERNAL MODULE: ./.build/src/tools/tar-gz.js + 1 modules
var tar_gz = __webpack_require__(67694);
;// CONCATENATED MODULE: ./.build/src/tools/cached.js






/**
 * Reads a tool in the cache whole, every time: nothing that could be remembered of it could not be forged as well. What
 * is run much later is a copy of what was read then, whoever else may write in the cache.
 *
 * @param copy where it is to be: a path of this run alone
 */
async function cached(release, place, copy, hasher) {
    const found = await (0,promises_.lstat)(place.executable, { bigint: true }).catch(() => undefined);
    if (found === undefined)
        return { state: 'absent' };
    const remove = async () => {
        try {
            await (0,promises_.rm)(place.complete, { force: true });
            const now = await (0,promises_.lstat)(place.executable, { bigint: true }).catch(() => undefined);
            if (now !== undefined && now.ino === found.ino && now.mtimeNs === found.mtimeNs)
                await (0,promises_.rm)(place.executable, { recursive: true, force: true });
        }
        catch (error) {
            throw (0,tools_place/* unwritable */.mP)(place.folder, error);
        }
    };
    if (!found.isFile())
        return { state: 'wrong', why: 'is no regular file', remove };
    let sha256;
    try {
        sha256 = await hasher.copy(place.executable, copy);
    }
    catch (error) {
        await (0,promises_.rm)(copy, { force: true });
        if (error instanceof errors/* InterruptedError */.p4 || isNoRoom(error))
            throw error;
        // Another run has taken it away this moment.
        if (error.code === 'ENOENT')
            return { state: 'absent' };
        return { state: 'wrong', why: `cannot be read (${(0,errors/* messageOf */.bD)(error)})`, remove };
    }
    const why = await doubt(release, place, sha256);
    if (why === undefined) {
        (0,proof/* refuseForbidden */.Yg)(place.executable, release.forbidden, [sha256]);
        return { state: 'verified', sha256, path: (await canRun(copy)) ? copy : place.executable };
    }
    await (0,promises_.rm)(copy, { force: true });
    (0,proof/* refuseForbidden */.Yg)(place.executable, release.forbidden, [sha256]);
    return { state: 'wrong', why: `has ${why}`, remove };
}
/** Some let nobody run programs from the folder for temporary files. */
async function canRun(path) {
    return (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
}
/** Of the disk for temporary files: nothing is wrong with the tool. */
function isNoRoom(error) {
    return ['ENOSPC', 'EDQUOT'].includes(error.code ?? '');
}
async function doubt(release, place, executable) {
    if ((0,tools_release/* isBare */.JE)(release) || !(0,proof/* needsAsset */.SL)(release, executable))
        return (0,proof/* wrongBytes */.f7)(release, { executable });
    if (!release.asset.endsWith('.tar.gz'))
        return 'no hash of its own that is known';
    // Only the archive's hash is known: what is in it now must be what lies beside it.
    try {
        const inside = await (0,tar_gz/* readTarGz */.J)(place.asset, release.executable);
        if (inside.executable !== executable)
            return `sha256 ${executable} instead of ${inside.executable} as in its archive`;
        return (0,proof/* wrongBytes */.f7)(release, inside);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            return `a broken archive beside it: ${(0,errors/* messageOf */.bD)(error)}`;
        return (0,proof/* wrongBytes */.f7)(release, { executable }) ?? 'no archive beside it';
    }
}

// EXTERNAL MODULE: ./.build/src/tools/fetch-release.js
var fetch_release = __webpack_require__(85179);
// EXTERNAL MODULE: ./.build/src/tools/hasher.js
var hasher = __webpack_require__(27044);
// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
// EXTERNAL MODULE: ./.build/src/tools/inputs.js + 1 modules
var inputs = __webpack_require__(44808);
;// CONCATENATED MODULE: ./.build/src/tools/own.js








/**
 * An executable of the user's own: hashed, then asked for its version. Nobody but the user vouches for it.
 *
 * @throws UserError for what is no executable, is known to be malicious or is too old
 */
async function ownTool({ name, path }, pins, host, hasher) {
    const wrong = (problem, cause) => new errors/* UserError */.yo(`tools: ${name}=${path} ${problem}.`, {
        cure: `Give the absolute path of ${name}'s executable, or leave the line away for the pinned one.`,
        ...(cause === undefined ? {} : { cause }),
    });
    // Links are followed but not resolved: version managers know by the name that they are called by what to run.
    const found = await (0,promises_.stat)(path).catch((error) => {
        throw wrong(`cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, error);
    });
    if (!found.isFile())
        throw wrong('is no regular file');
    await (0,promises_.access)(path, promises_.constants.X_OK | promises_.constants.R_OK).catch((error) => {
        throw wrong('may not be read and run by the user of this run', error);
    });
    const sha256 = await hasher.sha256(path);
    (0,proof/* refuseForbidden */.Yg)(path, pins.forbiddenHashes, [sha256]);
    const version = await versionOf(name, path, host).catch((error) => {
        if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
            throw error;
        throw wrong(`cannot be run: ${(0,errors/* messageOf */.bD)(error)}`, error);
    });
    const why = pins.forbiddenVersions[(0,inputs/* core */.I8)(version)];
    if (why !== undefined)
        throw wrong(`is version ${version}, which is never run: ${why}`);
    if ((0,inputs/* isBelow */.Yw)(version, pins.minimum))
        throw wrong(`is version ${version}; ${pins.minimum} is the oldest that can be used`);
    host.log.info(`${name}${version === '' ? '' : ` ${version}`}, sha256 ${sha256}, your own (${path})`);
    if (version === '')
        host.log.warning(`${path} does not tell its version: whether it is ${name} ${pins.minimum} or newer is not known. Its results may be wrong.`);
    return { name, version, path, sha256, trust: 'own' };
}
const questions = {
    trivy: ['--version', /^Version:\s*v?(\S+)/m],
    gitleaks: ['version', /^(?:gitleaks version )?v?(\d\S*)\s*$/m],
    cosign: ['version', /^GitVersion:\s*v?(\S+)/m],
    syft: ['version', /^Version:\s*v?(\S+)/m],
};
/** How a tool is asked for its version: in an empty folder, because some read settings from where they are started. */
function versionCommand(name, path, folder, host) {
    return { tool: path, args: [questions[name][0]], env: (0,core_host/* childEnv */.g)(host.env, [], { HOME: folder }), cwd: folder };
}
/** '' where it is not told. */
function readVersion(name, output) {
    return (0,semver/* parseSemver */.k)(questions[name][1].exec(output)?.[1] ?? '')?.version ?? '';
}
async function versionOf(name, path, host) {
    const folder = (0,external_node_path_.join)(await host.tempDir(), 'tool-versions');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const patience = AbortSignal.timeout(30_000);
    try {
        const { stdout, stderr } = await host.exec({ ...versionCommand(name, path, folder, host), signal: patience });
        return readVersion(name, stdout) || readVersion(name, stderr);
    }
    catch (error) {
        const silent = patience.aborted && !host.signal.aborted;
        if (!silent && !(error instanceof tool_error/* ToolError */.v))
            throw error;
        host.log.debug(`${path}: ${silent ? 'it did not answer in 30 s' : (0,errors/* messageOf */.bD)(error)}`);
        return '';
    }
}

// EXTERNAL MODULE: ./.build/src/tools/pins.js
var tools_pins = __webpack_require__(10603);
// EXTERNAL MODULE: ./.build/src/tools/platform.js
var tools_platform = __webpack_require__(52848);
;// CONCATENATED MODULE: ./.build/src/tools/index.js











/** The tools of a run. Nothing is fetched or read before `get` asks for it; then each tool once. */
function openTools(inputs, host, builtIn = {}) {
    const { pins = tools_pins.pins, platform = (0,tools_platform/* machinePlatform */.P)() } = builtIn;
    const hashes = (0,hasher/* hasher */.Y)(host.signal);
    const asked = new Map();
    return {
        get(name) {
            const known = asked.get(name) ?? tools_open(name, pins[name], inputs, platform, host, hashes);
            asked.set(name, known);
            return known;
        },
    };
}
async function tools_open(name, pins, inputs, platform, host, hashes) {
    const choice = inputs.tools.find((line) => line.name === name);
    if (choice !== undefined && 'path' in choice)
        return ownTool(choice, pins, host, hashes);
    const release = (0,tools_release/* releaseOf */.l7)(name, choice, pins, platform);
    const place = (0,tools_place/* placeOf */.$t)(release, host);
    const tool = (sha256, from, path) => {
        const vouched = release.trust === 'pinned' ? 'as pinned' : 'as given';
        host.log.info(`${name} ${release.version}, sha256 ${sha256.slice(0, 8)}… ${vouched} (from ${from})`);
        return { name, version: release.version, path, sha256, trust: release.trust };
    };
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await host.tempDir(), `tool-${name}-`));
    const look = () => cached(release, place, (0,external_node_path_.join)(own, release.executable), hashes);
    const here = await look();
    if (here.state === 'verified')
        return tool(here.sha256, 'the tool cache', here.path);
    if (here.state === 'wrong') {
        host.log.warning(`${place.executable} ${here.why}: it is removed, and ${name} is fetched anew.`);
        await here.remove();
    }
    try {
        const { sha256, from } = await (0,fetch_release/* fetchRelease */.u)(release, place, inputs.toolsMirror, host);
        const kept = await look();
        if (kept.state !== 'verified' || kept.sha256 !== sha256)
            throw notKept(place.executable);
        return tool(sha256, from, kept.path);
    }
    catch (error) {
        // Another run on this cache may have had more luck meanwhile, or holds the file that Windows does not let us replace.
        const now = host.signal.aborted ? undefined : await look();
        if (now?.state !== 'verified')
            throw error;
        return tool(now.sha256, 'the tool cache', now.path);
    }
}
function notKept(path) {
    return new errors/* UserError */.yo(`${path} changed as soon as it was written: it is not run.`, {
        cure: 'Find out who writes there. Give this run a tool cache of its own: RUNNER_TOOL_CACHE.',
    });
}


/***/ })

};
