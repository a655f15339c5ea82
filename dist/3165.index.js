export const id = 3165;
export const ids = [3165,5087,7468];
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

/***/ 57762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46058);
/* harmony import */ var _core_interruption_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4760);
/* harmony import */ var _core_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19982);
/* harmony import */ var _core_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94434);
/* harmony import */ var _pipeline_promote_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80468);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(658);
/* harmony import */ var _runner_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21866);







/** The main step of `promote/`: an image that is proven gets other tags. */
async function promote() {
    const secrets = (0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .makeSecrets */ .s)();
    const host = (0,_runner_host_js__WEBPACK_IMPORTED_MODULE_3__/* .runnerHost */ .Bo)(process.env, (0,_core_interruption_js__WEBPACK_IMPORTED_MODULE_5__/* .interruption */ .Y)(), secrets);
    try {
        const { status, headline, text, refusals, outputs } = await (0,_pipeline_promote_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .promoteOutcome */ .X)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .actionInputs */ .e)(process.env), host);
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, secrets.redact(value));
        const reasons = refusals.map((line) => `- ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)(line, 1000)}`);
        const summary = [`**${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)(headline, 1000)}**`, '', ...reasons, '', text].join('\n');
        if (process.env.GITHUB_STEP_SUMMARY)
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(secrets.redact(summary)).write();
        host.log.info(headline);
        process.exitCode = status === 0 ? 0 : 1;
    }
    finally {
        await host.close();
    }
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

/***/ 92616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ promoteTable),
/* harmony export */   j: () => (/* binding */ doorOnly)
/* harmony export */ });
/* harmony import */ var _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60279);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15002);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95612);
/* harmony import */ var _metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82724);
/* harmony import */ var _publish_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(118);
/* harmony import */ var _scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19440);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64173);
/* harmony import */ var _verify_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90341);








/** What `image-pipeline promote REF --to …` understands beside what `verify` does. */
const own = {
    'image-ref': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: '',
        help: 'The image: a reference by its tag, which is asked for once, or by its digest.',
    },
    to: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: '',
        help: 'Where it goes: an environment of `config`, e.g. `prod`, or a reference with a tag, e.g. `ghcr.io/owner/name:stable`.',
    },
    'dry-run': {
        ..._inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputs */ .Q['dry-run'],
        help: 'Look at everything, copy nothing, move no tag, and tell what would be done.',
    },
    config: _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputs */ .Q.config,
};
/** What an environment says of its images; each can be given here too. */
const demanded = {
    images: { ..._metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.images, help: 'Repositories it goes to, one a line. Default: where it lies already.' },
    tags: {
        ..._metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.tags,
        help: 'Its tags there: `type=raw,value=stable`, and `type=semver,pattern={{version}}` of the version that the image’s label `org.opencontainers.image.version` tells.',
    },
    flavor: _metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.flavor,
    'guard-latest': _publish_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q['guard-latest'],
    platforms: { ..._build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.platforms, help: 'Platforms that the image must have.' },
    'max-compressed': _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q['max-compressed'],
    'max-layers': _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q['max-layers'],
    'scan-severity': {
        ..._scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-severity'],
        help: 'Severities that the attested scan may not have. The others are shown.',
    },
    'scan-ignore-unfixed': _scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-ignore-unfixed'],
    'scan-ignore-file': {
        ..._scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-ignore-file'],
        help: 'For the end of life of a system; what else was ignored was so when the image was scanned.',
    },
    'scan-fail': _scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-fail'],
};
const promoteTable = { ...own, ...demanded, ..._verify_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyTable */ .E };
/** What a config file never says here: which image, where to, and whose signature is believed. */
const doorOnly = [...Object.keys(own), 'key', 'identity', 'issuer'];


/***/ }),

/***/ 90341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ verifyTable)
/* harmony export */ });
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95612);
/* harmony import */ var _registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34242);
/* harmony import */ var _sign_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36920);
/* harmony import */ var _tools_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44808);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64173);





/** What `image-pipeline verify REF` understands. */
const verifyTable = {
    key: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        default: '',
        help: 'Who must have signed: a public key, as a file or as its PEM, or in a KMS (`awskms://…`).',
    },
    identity: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        default: '',
        help: 'Who must have signed: the workflow, e.g. `https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main`, or `/a regular expression/` that its whole name must match.',
    },
    issuer: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        default: 'https://token.actions.githubusercontent.com',
        help: 'Who vouched for that workflow.',
    },
    attest: { ..._sign_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q.attest, help: 'What must be attested beside the signatures; `none` for nothing.' },
    'trusted-root': _sign_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q['trusted-root'],
    ..._registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    'github-token': _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q['github-token'],
    ..._tools_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .QL,
};


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
