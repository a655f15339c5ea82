export const id = 4882;
export const ids = [4882,8946,3392,5087,7468];
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
    const answer = await (0,api/* ask */.k)({ route: 'GET /repos/{owner}/{repo}/pulls', parameters }, account, host);
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

/***/ 88661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UE: () => (/* binding */ usualBandwidth),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   u5: () => (/* binding */ figures),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21766);

/** Bits a second, of a line over which an image is pulled. */
const usualBandwidth = 50_000_000;
function figures(before, after, bandwidth) {
    const pull = ({ compressed }) => (compressed * 8) / bandwidth;
    return [
        figure('compressed (pull)', before.compressed, after.compressed, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p),
        figure('uncompressed', before.uncompressed, after.uncompressed, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p),
        figure('wasted', before.waste.total, after.waste.total, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p),
        efficiencies(before.dive.efficiency, after.dive.efficiency),
        figure('layers', before.layers.length, after.layers.length, String),
        figure('files', before.files, after.files, thousands),
        figure(`pull at ${bandwidth / 1e6} Mbit/s`, pull(before), pull(after), seconds),
    ];
}
/** One number of both sides: what it is, and by how much it differs. */
function figure(name, before, after, text) {
    const [was, is] = [text(before), text(after)];
    const difference = after - before;
    const same = difference === 0;
    return {
        name,
        before: was,
        after: is,
        difference: same ? '' : signed(difference, text),
        percent: same || before === 0 ? '' : percentText(difference / before),
    };
}
/** Points of a hundred, as dive tells them; rounded down, so that what is not perfect does not read so. */
function efficiencies(before, after) {
    const points = (share) => Math.floor(share * 1000) / 10;
    const text = (share) => `${points(share).toFixed(1)} %`;
    const difference = points(after) - points(before);
    const told = Math.abs(difference) < 0.05 ? '' : `${sign(difference)}${Math.abs(difference).toFixed(1)}`;
    return { name: 'efficiency (dive)', before: text(before), after: text(after), difference: told, percent: '' };
}
/** `−292 MB` */
function signed(difference, text) {
    return difference === 0 ? '±0' : `${sign(difference)}${text(Math.abs(difference))}`;
}
/** `−32 %`; of what is small a digit more. @param part 1 is all of it */
function percentText(part) {
    const percent = Math.abs(part * 100);
    // What is left of nearly all is not nothing.
    const nearlyAll = percent >= 99.5 && percent < 100;
    const text = percent < 9.95 ? percent.toFixed(1) : nearlyAll ? Math.min(99.9, percent).toFixed(1) : Math.round(percent);
    return `${sign(part)}${text} %`;
}
function seconds(value) {
    return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} s`;
}
function thousands(value) {
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function sign(value) {
    return value < 0 ? '−' : '+';
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

/***/ 92163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isUncertain),
/* harmony export */   k: () => (/* binding */ ask)
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

/***/ 12310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/** Milliseconds; a server that takes the request and says nothing holds nobody up. */
const patience = 30_000;
/** A host whose requests end in time, and whose token and findings go to the server that was asked and to no other. */
function bounded(host) {
    return {
        ...host,
        async fetch(url, init) {
            const time = AbortSignal.timeout(patience);
            const signal = init?.signal ? AbortSignal.any([init.signal, time]) : time;
            const response = await host.fetch(url, { ...init, redirect: 'manual', signal });
            if (response.status < 300 || response.status >= 400)
                return response;
            const message = { message: 'the API answered with a redirection, which is not followed' };
            return new Response(JSON.stringify(message), { status: 400, headers: { 'content-type': 'application/json' } });
        },
    };
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

/***/ 62210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ validDate),
/* harmony export */   Q5: () => (/* binding */ dateInPayload),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   j5: () => (/* binding */ inActions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);


function inActions(env) {
    return env.GITHUB_ACTIONS === 'true';
}
/** Reads the GITHUB_* variables and the event file; a file that cannot be read is told and counts as empty. */
async function readWorkflow(host) {
    const { env } = host;
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const repository = env.GITHUB_REPOSITORY ?? '';
    const run = `${serverUrl}/${repository}/actions/runs/${env.GITHUB_RUN_ID}/attempts/${env.GITHUB_RUN_ATTEMPT || '1'}`;
    return {
        event: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        sha: env.GITHUB_SHA ?? '',
        payload: await readPayload(env.GITHUB_EVENT_PATH, host),
        repository,
        runUrl: repository && env.GITHUB_RUN_ID ? run : undefined,
        serverUrl,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    };
}
/** The repository as a payload or the API describes it; undefined where that is none. */
function repositoryOf(data) {
    if (typeof data !== 'object' || data === null || !('full_name' in data) || !('html_url' in data))
        return undefined;
    const repository = data;
    const license = repository.license;
    return {
        fullName: text(repository.full_name),
        name: text(repository.name),
        description: text(repository.description),
        htmlUrl: text(repository.html_url),
        defaultBranch: text(repository.default_branch),
        license: text(license?.spdx_id),
        private: typeof repository.private === 'boolean' ? repository.private : undefined,
    };
}
/** When the payload's commit with this id was made. */
function dateInPayload(payload, sha) {
    const commits = Array.isArray(payload.commits) ? payload.commits : [];
    for (const commit of [...commits, payload.head_commit]) {
        const { id, timestamp } = (commit ?? {});
        if (id === sha && sha !== '' && typeof timestamp === 'string')
            return validDate(timestamp);
    }
    return undefined;
}
/** undefined for text that is no date. */
function validDate(value) {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
async function readPayload(path, host) {
    if (!path)
        return {};
    try {
        const payload = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch (error) {
        host.log.warning(`The event's payload cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return {};
    }
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 98946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   hasNews: () => (/* binding */ hasNews)
/* harmony export */ });
/** Bytes: the config names the commit, and a compressed layer is not the same twice. */
const noise = 1000;
/** By how much the size changed; 0 where that is not worth a word, or nothing is known of before. */
function changeOf({ bytes, before = bytes }) {
    return Math.abs(bytes - before) < noise ? 0 : bytes - before;
}
/** Whether there is anything that a person would want to be told. */
function hasNews({ broken, sizes, findings, gates, tests }) {
    return (broken !== '' ||
        sizes.some((size) => changeOf(size) !== 0) ||
        (findings !== undefined && findings.added + findings.gone > 0) ||
        gates.some(({ passed }) => !passed) ||
        (tests !== undefined && tests.failed > 0));
}


/***/ }),

/***/ 53392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postComment: () => (/* binding */ postComment)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/github/bounded.js
var bounded = __webpack_require__(12310);
// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/github/comments.js


const perPage = 100;
/** Pages; what has more comments than that has no room for one more of ours. */
const mostPages = 50;
/**
 * All comments of the pull request, the oldest first; those in its code are others. Needs `pull-requests: read` where the
 * repository is private.
 * https://docs.github.com/en/rest/issues/comments#list-issue-comments
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
async function listComments(pull, account, host) {
    const found = [];
    for (let page = 1; page <= mostPages; page += 1) {
        const parameters = { ...named(pull), issue_number: pull.number, per_page: perPage, page };
        const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
        const answer = await (0,api/* ask */.k)({ route, parameters }, account, host);
        if (!Array.isArray(answer))
            throw new Error('the API’s list of comments is none');
        found.push(...answer.flatMap(commentOf));
        if (answer.length < perPage)
            return found;
    }
    throw new Error(`it has more than ${mostPages * perPage} comments`);
}
/** Makes one; asked once, because who makes it again makes a second one. Needs `pull-requests: write`. */
async function createComment(pull, body, account, host) {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await (0,api/* ask */.k)({ route, parameters: { ...named(pull), issue_number: pull.number, body }, once: true }, account, host);
}
/** Gives one another text; nobody is told of that. Needs `pull-requests: write`. */
async function updateComment(pull, id, body, account, host) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    await (0,api/* ask */.k)({ route, parameters: { ...named(pull), comment_id: id, body } }, account, host);
}
/** Whose token it is, as comments name their author: the REST API tells that to people alone, GraphQL to apps too. */
async function loginOf({ apiUrl, token }, host) {
    // GHES: REST below /api/v3, GraphQL below /api.
    const account = { apiUrl: apiUrl.replace(/\/api\/v3\/?$/, '/api'), token };
    const answer = await (0,api/* ask */.k)({ route: 'POST /graphql', parameters: { query: '{ viewer { login } }' } }, account, host);
    const viewer = (0,is_record/* isRecord */.u)(answer) && (0,is_record/* isRecord */.u)(answer.data) ? answer.data.viewer : undefined;
    if ((0,is_record/* isRecord */.u)(viewer) && typeof viewer.login === 'string' && viewer.login !== '')
        return viewer.login;
    throw new Error('the API does not say whose token it is');
}
function named({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}
function commentOf(answer) {
    if (!(0,is_record/* isRecord */.u)(answer))
        return [];
    const { id, body, user } = answer;
    const author = (0,is_record/* isRecord */.u)(user) && typeof user.login === 'string' ? user.login : '';
    return typeof id === 'number' && typeof body === 'string' ? [{ id, body, author }] : [];
}

;// CONCATENATED MODULE: ./.build/src/github/own-comment.js


const attempts = 3;
/**
 * One comment a marker: the first that has it and is ours. Somebody else’s with the same marker is never touched.
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
async function keepComment({ pull, marker, body, news }, account, host) {
    for (let attempt = 1;; attempt += 1) {
        const own = await ownComment(pull, marker, account, host);
        if (own) {
            if (same(own.body, body))
                return 'as before';
            await updateComment(pull, own.id, body, account, host);
            return 'updated';
        }
        if (!news)
            return 'not needed';
        try {
            await createComment(pull, body, account, host);
            return 'made';
        }
        catch (error) {
            // It may have been made all the same: the list tells.
            if (host.signal.aborted || attempt === attempts || !(0,api/* isUncertain */.c)(error))
                throw error;
            await host.sleep(1000 * 2 ** (attempt - 1));
        }
    }
}
async function ownComment(pull, marker, account, host) {
    const marked = (await listComments(pull, account, host)).filter(({ body }) => body.startsWith(marker));
    if (marked.length === 0)
        return undefined;
    const login = await loginOf(account, host);
    return marked.find(({ author }) => author === login);
}
/** GitHub may keep other ends of lines than it was given. */
function same(one, other) {
    const lines = (text) => text.replaceAll('\r\n', '\n').trim();
    return lines(one) === lines(other);
}

// EXTERNAL MODULE: ./.build/src/pipeline/comment/comment-data.js
var comment_data = __webpack_require__(98946);
// EXTERNAL MODULE: ./.build/src/analyze/compare/figures.js
var figures = __webpack_require__(88661);
// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/pipeline/comment/render.js





/** Bytes of a comment. */
const longestComment = 20_000;
/** Bytes of each table. */
const room = { sizes: 3000, findings: 3500, gates: 4500, tests: 2500 };
const rest = ' in the summary of the run';
/** What tells our comment of this image from all others. */
function markerOf({ key }) {
    return `<!-- image-pipeline ${key} -->`;
}
/**
 * The comment, begun by its marker. What changed comes first; what did not is one line. The same data make the same text,
 * and no text in them is more than text. The run is linked only where somebody must act, so that a run that has nothing new
 * to tell changes nothing.
 */
function render(data, { run, fork }) {
    const { image, broken, comparedWith, sizes, findings, gates, tests } = data;
    const failed = gates.filter(({ passed }) => !passed);
    const address = failed.length > 0 || broken !== '' ? (0,markdown/* linkAddress */.$i)(run ?? '') : '';
    const foot = [
        ...(address === '' ? [] : [`[The run](${address}) tells more in its summary.`]),
        ...(fork ? ['Told by the run of a fork: who wrote the pull request decides what runs there.'] : []),
    ];
    const parts = [
        [`### ${(0,markdown/* code */.aY)(image)}: ${headline(data)}`],
        broken === '' ? [] : [`**The run broke down**: ${(0,markdown/* escaped */.Mk)(broken)}`],
        sizePart(sizes, comparedWith),
        findings ? findingPart(findings) : [],
        gatePart(failed),
        tests ? testPart(tests) : [],
        passedPart(gates),
    ];
    const end = foot.length === 0 ? '' : `\n\n<sub>${foot.join(' ')}</sub>`;
    return `${fitting(`${markerOf(data)}\n`, parts, end)}\n`;
}
/** Whole parts, as many as there is room for. */
function fitting(start, parts, end) {
    const cut = `\n\n(cut: the rest is${rest})`;
    let text = start;
    for (const lines of parts.filter(({ length }) => length > 0)) {
        const next = `${text}${text === start ? '' : '\n\n'}${lines.join('\n')}`;
        if (Buffer.byteLength(`${next}${cut}${end}`) >= longestComment)
            return `${text}${cut}${end}`;
        text = next;
    }
    return `${text}${end}`;
}
function headline(data) {
    const { broken, sizes, findings, gates, tests } = data;
    if (!(0,comment_data.hasNews)(data)) {
        const compared = findings !== undefined || sizes.some(({ before }) => before !== undefined);
        return compared ? 'nothing changed' : 'all gates passed';
    }
    const failed = gates.filter(({ passed }) => !passed).length;
    const [change = 0] = sizes.map(comment_data/* changeOf */.C).sort((one, other) => Math.abs(other) - Math.abs(one));
    return [
        change === 0 ? '' : (0,figures/* signed */.x8)(change, bytes_text/* bytesText */.p),
        findings && findings.added > 0 ? counted(findings.added, 'new finding') : '',
        findings && findings.gone > 0 ? `${findings.gone} gone` : '',
        failed === 0 ? '' : `${counted(failed, 'gate')} failed`,
        tests && tests.failed > 0 ? `${counted(tests.failed, 'test')} failed` : '',
        broken === '' ? '' : 'the run broke down',
    ]
        .filter(Boolean)
        .join(', ');
}
function counted(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
function sizePart(sizes, comparedWith) {
    if (sizes.length === 0)
        return [];
    if (sizes.every(({ before }) => before === undefined)) {
        const row = ({ platform, bytes }) => [(0,markdown/* code */.aY)(platform), (0,bytes_text/* bytesText */.p)(bytes)];
        return (0,table/* table */.t)({ head: ['platform', 'compressed:'], items: sizes, row, room: { bytes: room.sizes }, rest });
    }
    const row = (size) => {
        const { platform, bytes, before } = size;
        const change = (0,comment_data/* changeOf */.C)(size);
        const part = change === 0 || before === undefined || before === 0 ? '' : ` (${(0,figures/* percentText */.fL)(change / before)})`;
        const words = before === undefined ? 'new' : change === 0 ? 'as before' : `**${(0,figures/* signed */.x8)(change, bytes_text/* bytesText */.p)}**${part}`;
        return [(0,markdown/* code */.aY)(platform), before === undefined ? '' : (0,bytes_text/* bytesText */.p)(before), (0,bytes_text/* bytesText */.p)(bytes), words];
    };
    return [
        `Compressed size, compared with ${(0,markdown/* code */.aY)(comparedWith, 120)}:`,
        '',
        ...(0,table/* table */.t)({
            head: ['platform', 'before:', 'now:', 'change:'],
            items: sizes,
            row,
            room: { bytes: room.sizes },
            rest,
        }),
    ];
}
function findingPart({ comparedWith, added, gone, still, worst }) {
    if (added + gone === 0)
        return [];
    const news = added === 0 ? 'No new finding' : `**${counted(added, 'new finding')}**`;
    return [
        `${news}, ${gone} gone, ${still} still there, compared with ${(0,markdown/* code */.aY)(comparedWith, 120)}.`,
        ...(worst.length === 0 ? [] : ['']),
        ...(0,table/* table */.t)({
            head: ['severity', 'finding', 'package', 'fixed in'],
            items: worst,
            row: ({ severity, id, package: name, installed, fixedIn }) => [
                severity,
                (0,markdown/* code */.aY)(id, 60),
                `${(0,markdown/* code */.aY)(name)} ${(0,markdown/* code */.aY)(installed, 60)}`.trim(),
                (0,markdown/* code */.aY)(fixedIn, 60),
            ],
            room: { bytes: room.findings },
            rest,
        }),
        ...(added > worst.length ? ['', `${added - worst.length} more${rest}.`] : []),
    ];
}
function gatePart(failed) {
    return (0,table/* table */.t)({
        head: ['failed gate', 'why'],
        items: failed,
        row: ({ gate, reason }) => [`**${(0,markdown/* escaped */.Mk)(gate, 60)}**`, (0,markdown/* escaped */.Mk)(reason || 'no reason given', 300)],
        room: { bytes: room.gates },
        rest,
    });
}
function testPart({ passed, failed, failures }) {
    if (failed === 0)
        return [`Tests: ${passed} passed.`];
    return [
        `Tests: **${failed} failed**, ${passed} passed.`,
        '',
        ...(0,table/* table */.t)({
            head: ['test', 'platform', 'why'],
            items: failures,
            row: ({ test, platform, reason }) => [(0,markdown/* code */.aY)(test), (0,markdown/* code */.aY)(platform, 60), (0,markdown/* escaped */.Mk)(reason)],
            room: { bytes: room.tests },
            rest,
        }),
    ];
}
const mostNamed = 20;
function passedPart(gates) {
    const passed = gates.filter((one) => one.passed).map(({ gate }) => (0,markdown/* escaped */.Mk)(gate, 60));
    if (passed.length === 0)
        return [];
    const more = passed.length > mostNamed ? ` and ${passed.length - mostNamed} more` : '';
    return [`Gates passed: ${passed.slice(0, mostNamed).join(', ')}${more}.`];
}

;// CONCATENATED MODULE: ./.build/src/pipeline/comment/post.js






const told = {
    made: (number) => `the pull request #${number} got a comment`,
    updated: (number) => `the comment on pull request #${number} is up to date`,
    'as before': (number) => `the comment on pull request #${number} says the same already`,
    'not needed': (number) => `the pull request #${number} got no comment: there is nothing to tell`,
};
/** Makes the comment or brings it up to date. A refusal is told with its cure, and fails nothing. */
async function postComment(posting, host) {
    const { data, pull, apiUrl, token } = posting;
    const news = (0,comment_data.hasNews)(data);
    const own = { pull, marker: markerOf(data), body: render(data, posting), news };
    try {
        host.log.info(told[await keepComment(own, { apiUrl, token }, (0,bounded/* bounded */.M)(host))](pull.number));
    }
    catch (error) {
        if (host.signal.aborted)
            return;
        // Who has nothing to say needs no permission.
        host.log[news ? 'notice' : 'debug'](`the pull request got no comment: ${whyRefused(error)}`);
    }
}
function whyRefused(error) {
    const { status } = error;
    const words = (0,plain/* plain */.p)((0,errors/* messageOf */.bD)(error), 300);
    if (status !== 403 && status !== 404)
        return words;
    return `GitHub answered ${status} (${words}). Add \`pull-requests: write\` to the permissions of the job, post it by a workflow_run workflow (docs/comment.md), or set comment: false.`;
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
