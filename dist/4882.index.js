export const id = 4882;
export const ids = [4882,2163,5087,7468];
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

/***/ 38768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comment: () => (/* binding */ comment)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/interruption.js
var interruption = __webpack_require__(4760);
// EXTERNAL MODULE: ./.build/src/core/secrets.js
var secrets = __webpack_require__(94434);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/github/bounded.js
var bounded = __webpack_require__(12310);
// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
;// CONCATENATED MODULE: ./.build/src/github/pull-requests.js


/**
 * Numbers of the open pull requests to the repository whose head is that commit of that branch.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
async function openPullRequests(repository, head, account, host) {
    const [owner, repo] = repository.split('/');
    const [headOwner] = head.repository.split('/');
    const parameters = { owner, repo, state: 'open', head: `${headOwner}:${head.branch}`, per_page: 100 };
    const answer = await (0,api.ask)({ route: 'GET /repos/{owner}/{repo}/pulls', parameters }, account, host);
    if (!Array.isArray(answer))
        throw new Error('the API’s list of pull requests is none');
    // Held against all of it: what the server was asked for is not what it must have answered.
    return answer.flatMap((one) => {
        if (!(0,is_record/* isRecord */.u)(one) || !(0,is_record/* isRecord */.u)(one.head) || !(0,is_record/* isRecord */.u)(one.base) || typeof one.number !== 'number')
            return [];
        const here = one.head.sha === head.sha && one.head.ref === head.branch && isOf(one.head, head.repository);
        return here && one.state === 'open' && isOf(one.base, repository) ? [one.number] : [];
    });
}
function isOf({ repo }, fullName) {
    return (0,is_record/* isRecord */.u)(repo) && typeof repo.full_name === 'string' && repo.full_name.toLowerCase() === fullName.toLowerCase();
}

// EXTERNAL MODULE: ./.build/src/github/workflow.js
var workflow = __webpack_require__(62210);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/pipeline/comment/comment-files.js





/** Images of one run; each gets a comment of its own. */
const mostFiles = 10;
/** Bytes. */
const longestFile = 512 * 1024;
const fileName = 'comment.json';
/**
 * The file itself, or every `comment.json` in the folder and in the folders in it: one an artifact. Links are not followed:
 * a stranger packed the artifact.
 */
async function commentFiles(given, host) {
    const path = (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.join)(host.cwd, given);
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    if (!found?.isDirectory())
        return found ? [commentFile(path)] : [];
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(path, name));
    const files = [path, ...folders.sort()].map((folder) => (0,external_node_path_.join)(folder, fileName));
    const there = await Promise.all(files.map((file) => (0,promises_.lstat)(file).catch(() => undefined)));
    const some = files.filter((_, at) => there[at] !== undefined);
    if (some.length > mostFiles)
        host.log.info(`of ${some.length} files the first ${mostFiles} are posted: one for each image`);
    return some.slice(0, mostFiles).map(commentFile);
}
function commentFile(path) {
    return { path: (0,plain/* plain */.p)(path, 200), read: () => readJson(path) };
}
async function readJson(path) {
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    const file = await (0,promises_.open)(path, flags).catch(() => {
        throw wrong('it is no file that can be read');
    });
    try {
        const about = await file.stat();
        if (!about.isFile())
            throw wrong('it is no file');
        if (about.size > longestFile)
            throw wrong(`it has ${about.size} bytes, and ${longestFile} may be`);
        return JSON.parse(await file.readFile('utf8'));
    }
    catch (error) {
        throw error instanceof errors/* UserError */.yo ? error : wrong('it is no JSON');
    }
    finally {
        await file.close();
    }
}
function wrong(problem) {
    return new errors/* UserError */.yo(problem, { cure: 'Nothing was posted of it.' });
}

// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/inputs.js
var inputs = __webpack_require__(64173);
;// CONCATENATED MODULE: ./.build/src/pipeline/comment/inputs.js


/** What the sub-action `comment/` takes. */
const commentInputs = {
    'comment-json': {
        kind: kinds/* text */.Qq,
        default: 'comment.json',
        help: 'The `comment.json` of the run, or the folder into which artifacts with such files were downloaded.',
    },
    'github-token': { ...inputs/* inputs */.Q['github-token'], help: 'Posts the comment: `pull-requests: write`.' },
};

// EXTERNAL MODULE: ./.build/src/pipeline/comment/post.js + 3 modules
var post = __webpack_require__(53392);
// EXTERNAL MODULE: ./.build/src/pipeline/comment/read-data.js
var read_data = __webpack_require__(62183);
;// CONCATENATED MODULE: ./.build/src/pipeline/comment/post-for-fork.js










/**
 * Posts what the run of a fork told, from a `workflow_run` workflow of the base repository. Nothing in the files is believed:
 * they are read as bounded numbers and lines, the text is made here, and which pull request it goes to is GitHub’s word.
 * What cannot be posted is told, and fails nothing.
 *
 * @throws UserError where it is not used as it must be
 */
async function postForFork(door, host) {
    const { values, mistakes } = await (0,input/* parseTable */.M$)(commentInputs, [door]);
    (0,input/* failTogether */.b2)(mistakes);
    if (values.githubToken !== '')
        host.secret(values.githubToken);
    const { event, payload, repository, apiUrl } = await (0,workflow/* readWorkflow */.S6)(host);
    const run = payload.workflow_run;
    if (event !== 'workflow_run' || !(0,is_record/* isRecord */.u)(run) || repository === '')
        throw new errors/* UserError */.yo('this posts the comment of another run, and the event is not workflow_run', {
            cure: 'Run it on workflow_run, as examples/workflows/comment-forks.yml does; in the run itself the input comment does it.',
        });
    const head = headOf(run);
    if (run.event !== 'pull_request' || !head)
        return host.log.info('nothing is posted: the workflow run is not that of a pull request whose repository is there');
    const account = { apiUrl, token: values.githubToken };
    const files = await commentFiles(values.commentJson, host);
    if (files.length === 0)
        return host.log.info(`nothing is posted: there is no comment.json at ${values.commentJson}, the run told nothing`);
    const number = await pullNumber(repository, head, account, host);
    if (number === undefined)
        return;
    for (const { path, read } of files) {
        try {
            const data = (0,read_data/* readData */.v)(await read());
            const origin = {
                run: typeof run.html_url === 'string' ? run.html_url : undefined,
                fork: head.repository !== repository,
            };
            await (0,post.postComment)({ data, pull: { repository, number }, ...origin, ...account }, host);
        }
        catch (error) {
            if (host.signal.aborted)
                throw new errors/* InterruptedError */.p4(error);
            host.log.notice(`${path} was not posted: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}
/** What GitHub says the run was of; undefined where the fork is gone. */
function headOf(run) {
    const { head_sha: sha, head_branch: branch, head_repository: repository } = run;
    if (typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha) || typeof branch !== 'string')
        return undefined;
    if (!(0,is_record/* isRecord */.u)(repository) || typeof repository.full_name !== 'string')
        return undefined;
    return { repository: repository.full_name, branch, sha };
}
/** undefined, and told, where there is not exactly one. */
async function pullNumber(repository, head, account, host) {
    try {
        const numbers = await openPullRequests(repository, head, account, (0,bounded/* bounded */.M)(host));
        if (numbers.length === 1)
            return numbers[0];
        // Of two with the same commits nobody can tell which one the run was for.
        const how = numbers.length === 0 ? 'no open pull request has' : `${numbers.length} open pull requests have`;
        host.log.info(`nothing is posted: ${how} this run’s commit ${head.sha.slice(0, 7)} as its head`);
        return undefined;
    }
    catch (error) {
        if (host.signal.aborted)
            throw new errors/* InterruptedError */.p4(error);
        host.log.notice(`nothing is posted: the pull request could not be looked up: ${(0,errors/* messageOf */.bD)(error)}. The job needs the permission \`pull-requests: write\`.`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/src/action/action-inputs.js
var action_inputs = __webpack_require__(658);
// EXTERNAL MODULE: ./.build/src/action/runner-host.js + 1 modules
var runner_host = __webpack_require__(21866);
;// CONCATENATED MODULE: ./.build/src/action/comment.js






/** The sub-action `comment/`: what a fork’s run told becomes the comment of its pull request. */
async function comment() {
    const host = (0,runner_host/* runnerHost */.Bo)(process.env, (0,interruption/* interruption */.Y)(), (0,secrets/* makeSecrets */.s)());
    try {
        await postForFork((0,action_inputs/* actionInputs */.e)(process.env), host);
    }
    catch (error) {
        host.log.error((0,errors/* describe */.q0)(error));
        process.exitCode = 1;
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

/***/ 92163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   c: () => (/* binding */ isUncertain)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76991);


const attempts = 3;
/** Seconds that a limit is waited for: a runner costs money. */
const longestLimit = 60;
/**
 * One answer of the API, asked for again on 429, 5xx, a limit that is soon over, and a broken connection.
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError when the run is interrupted
 */
async function ask(question, { apiUrl, token }, host) {
    // The package reads the event and the proxies when it is imported, which only a run that asks shall pay for.
    const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(5555), __webpack_require__.e(5087)]).then(__webpack_require__.bind(__webpack_require__, 85555));
    const octokit = new GitHub({
        ...(token === '' ? {} : { auth: token }),
        baseUrl: apiUrl,
        request: { fetch: (url, init) => host.fetch(url, { ...init, signal: host.signal }) },
        log: { debug: host.log.debug, info: host.log.debug, warn: host.log.debug, error: host.log.debug },
    });
    for (let attempt = 1;; attempt += 1) {
        try {
            return (await octokit.request(question.route, { ...question.parameters })).data;
        }
        catch (error) {
            if (host.signal.aborted)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4(error);
            if (attempt === attempts || !mayPass(error))
                throw error;
            // What a limit refused was not done, and may be asked again also where all else may not.
            const limit = secondsOfLimit(error, host.now());
            if (question.once && isUncertain(error))
                throw error;
            if (limit !== undefined && limit > longestLimit)
                throw error;
            await host.sleep(limit === undefined ? waitAfter(error, attempt) : limit * 1000);
        }
    }
}
function mayPass(error) {
    const { status } = error;
    return isUncertain(error) || status === 429 || secondsOfLimit(error, new Date(0)) !== undefined;
}
/** Whether it may have been done all the same; octokit gives a broken connection the status 500. */
function isUncertain(error) {
    const { status } = error;
    return status === undefined || status >= 500;
}
/** Seconds until a limit that GitHub tells by a 403 is over; undefined for what is none. */
function secondsOfLimit(error, now) {
    const { status, response } = error;
    const headers = new Headers(Object.entries(response?.headers ?? {}).map(([name, value]) => [name, String(value)]));
    if (status !== 403 || !(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimit */ .S4)(status, headers, (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(response?.data)))
        return undefined;
    const after = Number(headers.get('retry-after') ?? Number.NaN);
    if (!Number.isNaN(after))
        return after;
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
    if (headers.get('x-ratelimit-remaining') === '0' && !Number.isNaN(reset))
        return Math.max(1, reset - now.getTime() / 1000);
    // Of a secondary limit nothing is told; GitHub wants at least a minute.
    return longestLimit;
}
/** Milliseconds: what the answer asks for, at most 20 seconds; else 1, 2. */
function waitAfter(error, attempt) {
    const { response } = error;
    const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN);
    return Number.isNaN(seconds) ? 1000 * 2 ** (attempt - 1) : Math.min(seconds, 20) * 1000;
}


/***/ }),

/***/ 76991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ incompleteList),
/* harmony export */   S4: () => (/* binding */ isLimit),
/* harmony export */   U0: () => (/* binding */ cannotRead),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   h2: () => (/* binding */ strangeAnswer),
/* harmony export */   vF: () => (/* binding */ cannotDelete)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94149);


/** Whether an answer refuses us for asking too much; GitHub says 403 for that as often as 429. */
function isLimit(status, headers, words) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining')?.trim() === '0' ||
        /rate limit|abuse detection/i.test(words));
}
/** GitHub's message as part of ours: one line, not too long. */
function wordsOf(body) {
    const message = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(body) && typeof body.message === 'string' ? body.message : '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal
    const line = message.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 297)}…` : line;
}
/** No right to read a package, or no such package: GitHub answers both alike. */
function cannotRead(what, status, words) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
        cure: `See that the package is there. ${rights}`,
    });
}
function cannotDelete(what, status, words) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
        cure: `Nothing more was deleted. ${rights}`,
    });
}
const rights = 'GITHUB_TOKEN needs `permissions: packages: write`, and the package must grant its repository the role Admin (package settings, Manage Actions access). A personal access token must be a classic one with the scopes read:packages, delete:packages and, to restore, write:packages; fine-grained ones do not work.';
/** What came is not what GitHub's API documents: nothing is decided on it. */
function strangeAnswer(what, problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: the answer of GitHub's API has another shape than documented: ${problem}`, {
        cure: 'Nothing was decided on it. See that the address of the API is right, and that no proxy answers in its place.',
    });
}
/** A list with a hole that does not close. */
function incompleteList(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: GitHub's API shows pages that are not full though others come behind them`, {
        cure: 'Nothing was changed: what is missing there nobody knows. Run it again later; where a proxy stands before the API, see what it does.',
    });
}


/***/ }),

/***/ 62183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ most),
/* harmony export */   v: () => (/* binding */ readData)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85759);
/* harmony import */ var _core_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82906);




/** Entries of a list, at most. */
const most = { platforms: 50, findings: 50, gates: 100, failures: 100 };
/**
 * What is known to be the data of a comment: numbers that are numbers, texts as single lines that are not too long, lists
 * that are not too long, and nothing else. Own data and those of a fork go through here alike.
 *
 * @throws UserError for anything else
 */
function readData(given) {
    const data = record(given, 'it');
    if (data.version !== 1)
        throw wrong('its version is not 1');
    if (typeof data.key !== 'string' || !/^[0-9a-f]{16}$/.test(data.key))
        throw wrong('its key is none');
    return {
        version: 1,
        key: data.key,
        image: line(data.image, 100),
        broken: line(data.broken, 200),
        comparedWith: line(data.comparedWith, 120),
        sizes: list(data.sizes, most.platforms, sizeOf),
        ...(data.findings === undefined ? {} : { findings: findingsOf(data.findings) }),
        gates: list(data.gates, most.gates, gateOf),
        ...(data.tests === undefined ? {} : { tests: testsOf(data.tests) }),
    };
}
function sizeOf(given) {
    const { platform, bytes, before } = record(given, 'a size');
    return {
        platform: line(platform, 60),
        bytes: count(bytes),
        ...(before === undefined ? {} : { before: count(before) }),
    };
}
function findingsOf(given) {
    const { comparedWith, added, gone, still, worst } = record(given, 'its findings');
    return {
        comparedWith: line(comparedWith, 120),
        added: count(added),
        gone: count(gone),
        still: count(still),
        worst: list(worst, most.findings, findingOf),
    };
}
function findingOf(given) {
    const { severity, id, package: name, installed, fixedIn } = record(given, 'a finding');
    const known = _core_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .g.find((one) => one === severity);
    if (known === undefined)
        throw wrong('a severity is none');
    return {
        severity: known,
        id: line(id, 60),
        package: line(name, 100),
        installed: line(installed, 60),
        fixedIn: line(fixedIn, 60),
    };
}
function gateOf(given) {
    const { gate, passed, reason } = record(given, 'a gate');
    if (typeof passed !== 'boolean')
        throw wrong('of a gate it does not say whether it passed');
    return { gate: line(gate, 60), passed, reason: line(reason, 300) };
}
function testsOf(given) {
    const { passed, failed, failures } = record(given, 'its tests');
    return {
        passed: count(passed),
        failed: count(failed),
        failures: list(failures, most.failures, (one) => {
            const { test, platform, reason } = record(one, 'a failure');
            return { test: line(test, 100), platform: line(platform, 60), reason: line(reason, 200) };
        }),
    };
}
function record(given, what) {
    if ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(given))
        return given;
    throw wrong(`${what} is no object`);
}
function list(given, longest, read) {
    if (!Array.isArray(given))
        throw wrong('a list is none');
    if (given.length > longest)
        throw wrong(`a list has ${given.length} entries where ${longest} may be`);
    return given.map(read);
}
function line(given, longest) {
    if (typeof given === 'string')
        return (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(given, longest);
    throw wrong('a text is none');
}
function count(given) {
    if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0)
        return given;
    throw wrong('a number is none');
}
function wrong(problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`this is no comment of image-pipeline: ${problem}`, {
        cure: 'Nothing was posted. Give the comment.json that a run wrote into its report folder.',
    });
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
