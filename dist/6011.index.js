export const id = 6011;
export const ids = [6011,5087,7468];
export const modules = {

/***/ 658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ actionInputs)
/* harmony export */ });
/** Inputs as the runner passes them: `INPUT_` and the name in capitals, spaces as `_`, hyphens kept. */
function actionInputs(env) {
    return { read: (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] };
}


/***/ }),

/***/ 29597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46058);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_interruption_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4760);
/* harmony import */ var _core_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94434);
/* harmony import */ var _pipeline_report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26831);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33008);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(658);
/* harmony import */ var _runner_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21866);









/** The action's main step: inputs from the runner, the pipeline, outputs to the runner. A sub-action has words of its own. */
async function main(sub) {
    const secrets = (0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .makeSecrets */ .s)();
    const host = (0,_runner_host_js__WEBPACK_IMPORTED_MODULE_5__/* .runnerHost */ .Bo)(process.env, (0,_core_interruption_js__WEBPACK_IMPORTED_MODULE_7__/* .interruption */ .Y)(), secrets);
    const { report, inputs, passed } = await stepOf(sub, host);
    let handedOut = false;
    try {
        for (const [name, value] of Object.entries(report.outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, secrets.redact(value));
        for (const [name, value] of Object.entries(report.variables))
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .exportVariable */ .dN(name, secrets.redact(value));
        // Inputs that could not be read cannot say that no summary is wanted.
        if (inputs?.summary ?? true)
            await writeSummary(secrets.redact((0,_pipeline_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryOf */ .YG)(report)));
        handedOut = true;
    }
    catch (error) {
        host.log.error((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error));
    }
    finally {
        await host.close();
    }
    const path = report.outputs['report-json'];
    if (path !== undefined && report.sarif.length > 0)
        host.log.info(`report, SARIF, SBOMs: ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)}`);
    host.log.info(report.headline);
    process.exitCode = passed && handedOut ? 0 : 1;
}
/** Never throws: a door that cannot be opened is told as a run that fails. */
async function stepOf(sub, host) {
    try {
        const peer = sub && (await (await __webpack_require__.e(/* import() */ 1244).then(__webpack_require__.bind(__webpack_require__, 91244))).openDoor(sub, host));
        const outcome = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)(peer?.door ?? (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .actionInputs */ .e)(process.env), host);
        return { ...outcome, passed: peer ? await finish(peer, outcome, host) : outcome.status === 0 };
    }
    catch (error) {
        return { ...(0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_4__/* .brokenDown */ .g)(error, host), passed: false };
    }
}
/** What a peer hands out in its own way; where that fails the step fails, and says so as the run does. */
async function finish(peer, outcome, host) {
    try {
        Object.assign(outcome.report.outputs, await peer.finish(outcome));
        return outcome.status === 0;
    }
    catch (error) {
        host.log.error((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error));
        outcome.report.error ??= (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
        return false;
    }
}
async function writeSummary(markdown) {
    if (process.env.GITHUB_STEP_SUMMARY)
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(markdown).write();
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
