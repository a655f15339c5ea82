export const id = 5644;
export const ids = [5644,5087,4072,7468];
export const modules = {

/***/ 4558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46058);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10890);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _runner_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21866);





/**
 * The post step: repeats the clean-ups that an interrupted main step could not finish. Nothing here fails the job, and
 * none of them keeps the others from being tried.
 */
async function post() {
    const temp = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu(_runner_host_js__WEBPACK_IMPORTED_MODULE_3__/* .tempState */ .gt);
    if (temp !== '')
        await attempt(`the folder ${temp}`, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temp, { recursive: true, force: true, maxRetries: 2 }));
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu(_runner_host_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanupState */ .O_);
    const cleanups = saved === '' ? [] : JSON.parse(saved);
    for (const cleanup of cleanups)
        await attempt(cleanup.what, () => undo(cleanup));
}
async function attempt(what, work) {
    try {
        await work();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(`${what} could not be cleaned up: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/** @throws Error without docker, and where it fails */
async function undo({ what, docker, env }) {
    const options = { silent: true, ignoreReturnCode: true, env: definedOnly(env) };
    const { exitCode, stderr } = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_4__/* .getExecOutput */ .H)('docker', [...docker], options);
    // What is gone already was cleaned up by main.
    if (exitCode !== 0 && !/no such|not found|no builder/i.test(stderr))
        throw new Error(stderr.trim().split('\n').at(-1) || `docker failed with exit status ${exitCode}`);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(`${what}: cleaned up`);
}
function definedOnly(env) {
    const known = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...Object.fromEntries(known) };
}


/***/ }),

/***/ 21866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O_: () => (/* binding */ cleanupState),
  Bo: () => (/* binding */ runnerHost),
  gt: () => (/* binding */ tempState)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(46058);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/local-host.js + 2 modules
var local_host = __webpack_require__(65541);
// EXTERNAL MODULE: ./.build/src/core/log.js
var log = __webpack_require__(32345);
// EXTERNAL MODULE: ./.build/src/core/proxied-fetch.js
var proxied_fetch = __webpack_require__(18535);
// EXTERNAL MODULE: ./.build/src/core/proxy.js
var proxy = __webpack_require__(62307);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/src/action/runner-sink.js


const annotations = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 };
/** The runner cuts annotations at 4096 characters. */
const longestAnnotation = 4000;
/**
 * Writes the runner's commands. Everything that is not a command of ours is printed while commands are stopped: a line
 * of a tool, a branch name or a tag that begins with `::` is text and nothing else. A command that is printed while they
 * are stopped would be text too, and `::add-mask::` would show the secret: so all of ours come through here.
 */
function runnerSink(write, redact) {
    const token = (0,external_node_crypto_.randomUUID)();
    let stopped = false;
    let holders = 0;
    const waiting = [];
    const plain = (line) => {
        if (holders > 0)
            return void waiting.push(line);
        if (!stopped)
            write(`::stop-commands::${token}\n`);
        stopped = true;
        write(`${redact(line)}\n`);
    };
    const command = (send) => {
        if (stopped)
            write(`::${token}::\n`);
        stopped = false;
        send();
    };
    const annotate = (level, message, place) => command(() => annotations[level](redact(message).slice(0, longestAnnotation), properties(place)));
    return {
        command,
        async commandsDuring(work) {
            command(() => { });
            holders += 1;
            try {
                return await work();
            }
            finally {
                holders -= 1;
                if (holders === 0)
                    for (const line of waiting.splice(0))
                        plain(line);
            }
        },
        open: (title) => command(() => core/* startGroup */.Oh(redact(title))),
        close: () => command(() => core/* endGroup */.N4()),
        say(level, message, place) {
            if (level === 'info')
                for (const line of message.split('\n'))
                    plain(line);
            else if (level === 'debug')
                command(() => core/* debug */.Yz(redact(message)));
            else
                annotate(level, message, place);
        },
        raw: plain,
        // A job log keeps every line: progress is for terminals.
        progress: () => { },
    };
}
function properties(place) {
    if (!place)
        return {};
    return {
        file: place.file,
        ...(place.line === undefined ? {} : { startLine: place.line }),
        ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
    };
}

;// CONCATENATED MODULE: ./.build/src/action/runner-host.js








/** The state that hands clean-ups from main to post. */
const cleanupState = 'cleanups';
/** The state that tells post of the run's own folder: a main step that was killed leaves its logins there. */
const tempState = 'temp';
/** The world as a GitHub runner gives it to a JavaScript action. */
function runnerHost(env, signal, secrets) {
    const temp = env.RUNNER_TEMP;
    const sink = runnerSink((text) => process.stdout.write(text), secrets.redact);
    const secret = (value) => {
        if (value === '')
            return;
        secrets.add(value);
        sink.command(() => core/* setSecret */.Pq(value));
    };
    for (const value of (0,proxy/* proxySecrets */.Wm)(env))
        secret(value);
    return (0,local_host/* localHost */.O)({
        kind: 'runner',
        env,
        cwd: env.GITHUB_WORKSPACE ?? process.cwd(),
        cacheDir: (0,external_node_path_.join)(env.RUNNER_TOOL_CACHE ?? temp ?? '.', 'image-pipeline'),
        ...(temp === undefined ? {} : { tempRoot: temp }),
        signal,
        log: (0,log/* makeLog */.Z)(sink),
        fetch: (0,proxied_fetch/* proxiedFetch */.i)(env),
        secret,
        redact: secrets.redact,
        madeTemp: (folder) => core/* saveState */.LZ(tempState, folder),
        idToken: (audience) => sink.commandsDuring(() => idToken(audience)),
        registered(cleanups) {
            const saved = cleanups.flatMap(({ what, docker, env: of }) => (docker ? [{ what, docker, env: of ?? {} }] : []));
            core/* saveState */.LZ(cleanupState, JSON.stringify(saved));
        },
    });
}
async function idToken(audience) {
    try {
        return await core/* getIDToken */.V9(audience);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('no OIDC id token can be had in this job', {
            cure: 'Add "id-token: write" to the permissions of the job (pull requests of forks never get it).',
            cause,
        });
    }
}


/***/ }),

/***/ 10890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ getExecOutput),
/* harmony export */   m: () => (/* binding */ exec)
/* harmony export */ });
/** Stands in for @actions/exec in the bundle: @actions/core imports it at once, and needs it to describe Windows. */
async function getExecOutput(...command) {
  const real = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955))
  return real.getExecOutput(...command)
}

/** @actions/tool-cache unpacks Windows' archives with it. */
async function exec(...command) {
  const real = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955))
  return real.exec(...command)
}


/***/ }),

/***/ 5087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/**
 * Stands in for @actions/http-client in the bundle. @actions/core imports it for id tokens and @actions/github for
 * agents; both at once, and it brings http, https, tls and undici: a third of the start of a run that needs none of
 * them. The real one is loaded when a request is made.
 */
class HttpClient {
  constructor(...options) {
    this.options = options
  }

  async getJson(...request) {
    const real = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 44942))
    return new real.HttpClient(...this.options).getJson(...request)
  }

  /** octokit is given a fetch of ours, which knows proxies. */
  getAgent() {}

  getAgentDispatcher() {}
}


/***/ })

};
