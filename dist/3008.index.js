export const id = 3008;
export const ids = [3008,2163];
export const modules = {

/***/ 56382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ replaceText),
/* harmony export */   replaceFile: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/** Writes JSON. Readers see the old file or the new one. */
async function replaceFile(path, value) {
    await replaceText(path, JSON.stringify(value));
}
/** Readers see the old file or the new one; a link that lies there is replaced, not followed. */
async function replaceText(path, text) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}


/***/ }),

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isDirty)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10428);

/** Whether tracked files differ from the commit; false where there is no repository. */
async function isDirty(host) {
    return ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(host, 'status', '--porcelain', '--untracked-files=no')) ?? '') !== '';
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

/***/ 24093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gI: () => (/* reexport */ given),
  Op: () => (/* reexport */ look),
  et: () => (/* reexport */ plan),
  eF: () => (/* reexport */ run),
  WU: () => (/* reexport */ show)
});

// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
;// CONCATENATED MODULE: ./.build/src/metadata/given.js

/** What the metadata stage would have decided, decided by somebody else. */
function given(names) {
    const { references, images, labels, annotations, annotationLevels } = names;
    const tags = [...new Set(references.map(({ tag }) => tag))];
    const [version = ''] = tags;
    return {
        version,
        names: tags,
        images: [...new Set([...references.map(({ image }) => image), ...images])],
        references: references.map(({ image, tag }) => `${image}:${tag}`),
        labels,
        annotations,
        annotationLevels,
        prerelease: ((0,semver/* parseSemver */.k)(version)?.prerelease.length ?? 0) > 0,
        ...(images.length > 0 && references.length === 0 ? { byDigest: true } : {}),
        warnings: [],
        notices: [],
    };
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/git/git.js
var git = __webpack_require__(10428);
;// CONCATENATED MODULE: ./.build/src/git/head.js

/** What is checked out: the branch, or for a detached HEAD the tag, pull request or branch that points at it. */
async function readHead(host) {
    const sha = await (0,git/* git */.$Y)(host, 'rev-parse', '--verify', '--quiet', 'HEAD');
    if (!sha)
        return undefined;
    const branch = await (0,git/* git */.$Y)(host, 'symbolic-ref', '--quiet', 'HEAD');
    if (branch)
        return { ref: branch, sha };
    const at = refOf(await refs(host, '--points-at')) ?? refOf(await refs(host, '--contains'), true);
    return { ref: at ?? '', sha };
}
/** When the commit was made; undefined when the checkout does not hold it. */
async function readCommitDate(sha, host) {
    if (!/^[0-9a-f]{7,64}$/.test(sha))
        return undefined;
    const seconds = await (0,git/* git */.$Y)(host, 'log', '-1', '--format=%ct', sha);
    return seconds && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}
/** Full names, the highest version first. */
async function refs(host, relation) {
    const format = '--format=%(refname)';
    const names = await (0,git/* git */.$Y)(host, 'for-each-ref', format, '--sort=-version:refname', relation, 'HEAD');
    return (names ?? '').split('\n').filter(Boolean);
}
/** metadata-action's order: a tag before a pull request before a branch; what only contains HEAD is a tag last. */
function refOf(names, tagsLast = false) {
    const tag = names.find((name) => name.startsWith('refs/tags/'));
    const pull = names.map((name) => /^refs\/(?:remotes\/)?pull\/\d+\/(?:head|merge)$/.exec(name)?.[0]).find(Boolean);
    const local = names.find((name) => name.startsWith('refs/heads/'));
    const remote = names
        .map((name) => /^refs\/remotes\/[^/]+\/(?!HEAD$)(.+)$/.exec(name)?.[1])
        .find((name) => name !== undefined && !/^\d+\/(?:head|merge)$/.test(name));
    const branch = local ?? (remote && `refs/heads/${remote}`);
    const pulled = pull?.replace('refs/remotes/', 'refs/');
    return tagsLast ? (pulled ?? branch ?? tag) : (tag ?? pulled ?? branch);
}

;// CONCATENATED MODULE: ./.build/src/git/remote.js

/** Where `origin` is; undefined where there is none, or it is a path. */
async function readRemote(host) {
    const url = await (0,git/* git */.$Y)(host, 'remote', 'get-url', 'origin');
    return url === undefined ? undefined : parseRemote(url);
}
/** The branch that origin's HEAD names; '' when the clone does not know. */
async function readDefaultBranch(host) {
    const ref = await (0,git/* git */.$Y)(host, 'symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
    return ref?.replace(/^refs\/remotes\/origin\//, '') ?? '';
}
/** `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`. Credentials are dropped. */
function parseRemote(url) {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/)(.+)$/.exec(url);
    const [, scheme = 'ssh', host = scp?.[1], path = scp?.[2]] = /^(https?|ssh|git):\/\/(?:[^@/]+@)?([^/]+)\/(.+)$/.exec(url) ?? [];
    const fullName = path?.replace(/\/+$/, '').replace(/\.git$/, '');
    if (!host || !fullName || !/^[^/]+\/.+$/.test(fullName))
        return undefined;
    // An ssh port is none of the page's.
    const page = scheme.startsWith('http') ? host : host.replace(/:\d+$/, '');
    return { host: page, fullName, htmlUrl: `${scheme === 'http' ? 'http' : 'https'}://${page}/${fullName}` };
}

// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
// EXTERNAL MODULE: ./.build/src/github/workflow.js
var github_workflow = __webpack_require__(62210);
;// CONCATENATED MODULE: ./.build/src/github/repository.js



/** What the API knows of `owner/name`. undefined, and told, when it does not answer: nothing fails for a description. */
async function fetchRepository(fullName, account, host) {
    const data = await told(`The repository ${fullName}`, 'GET /repos/{owner}/{repo}', fullName, {}, account, host);
    return (0,github_workflow/* repositoryOf */._M)(data);
}
/** When a commit was made; undefined, and told, when the API does not answer. */
async function fetchCommitDate(fullName, sha, account, host) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const data = await told(`The date of commit ${sha.slice(0, 7)}`, route, fullName, { ref: sha }, account, host);
    const date = data?.commit?.committer?.date;
    return date === undefined ? undefined : (0,github_workflow/* validDate */.BY)(date);
}
async function told(what, route, fullName, more, account, host) {
    const [owner, repo] = fullName.split('/');
    try {
        return await (0,api.ask)({ route, parameters: { owner, repo, ...more } }, account, host);
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        const { status } = error;
        const cure = status === 403 || status === 404 ? ' (the job needs the permission `contents: read`)' : '';
        host.log.warning(`${what} could not be read from the GitHub API, so what it says is left empty: ${(0,errors/* messageOf */.bD)(error)}${cure}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/metadata/environment.js

/** @throws UserError for a value that is not understood */
function switchesOf(env) {
    return {
        headOfPullRequest: /true/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? ''),
        shortSha: shortSha(env.DOCKER_METADATA_SHORT_SHA_LENGTH),
        annotationLevels: levels(env.DOCKER_METADATA_ANNOTATIONS_LEVELS),
        exportsVariables: goBoolean('DOCKER_METADATA_SET_OUTPUT_ENV', env.DOCKER_METADATA_SET_OUTPUT_ENV, true),
    };
}
function shortSha(text) {
    if (!text)
        return 7;
    const length = Number(text);
    if (Number.isNaN(length))
        throw new errors/* UserError */.yo(`DOCKER_METADATA_SHORT_SHA_LENGTH is not a valid number: ${text}`, {
            cure: 'Set it to a number, e.g. 12, or leave it away for 7.',
        });
    return Math.max(0, length);
}
const knownLevel = /^(?:manifest|index|manifest-descriptor|index-descriptor)(?:\[[^\]]+\])?$/;
/** `manifest, index`: the spaces that upstream keeps make levels no builder knows. */
function levels(text) {
    const given = (text ?? '')
        .split(/,(?![^[]*\])/)
        .map((level) => level.trim())
        .filter(Boolean);
    const wrong = given.find((level) => !knownLevel.test(level));
    if (wrong !== undefined)
        throw new errors/* UserError */.yo(`DOCKER_METADATA_ANNOTATIONS_LEVELS has a level that is not known: ${wrong}`, {
            cure: 'Known are manifest, index, manifest-descriptor, index-descriptor; a platform may follow in brackets.',
        });
    return given.length > 0 ? [...new Set(given)] : ['manifest'];
}
function goBoolean(name, text, absent) {
    if (!text)
        return absent;
    if (/^(?:1|t|T|true|TRUE|True)$/.test(text))
        return true;
    if (/^(?:0|f|F|false|FALSE|False)$/.test(text))
        return false;
    throw new errors/* UserError */.yo(`${name} is no boolean: ${text}`, { cure: 'Set it to true or false.' });
}

// EXTERNAL MODULE: ./.build/src/metadata/subject.js
var metadata_subject = __webpack_require__(73001);
;// CONCATENATED MODULE: ./.build/src/metadata/look.js







/**
 * What is known of the commit, the event and the repository. The event's payload is asked first, then git, and the
 * GitHub API for what neither holds. A description or date that cannot be had is told and left empty.
 *
 * @throws UserError when git was asked for by name and has no answer
 */
async function look(inputs, host, token) {
    const now = host.now();
    const workflow = await (0,github_workflow/* readWorkflow */.S6)(host);
    const runner = host.kind === 'runner' || (0,github_workflow/* inActions */.j5)(host.env);
    const usesGit = inputs.metadataContext === 'git' || (inputs.metadataContext === '' && !runner);
    const head = usesGit ? await headOf(inputs.metadataContext === 'git', host) : undefined;
    const { ref, sha } = head ?? (usesGit ? { ref: '', sha: '' } : workflow);
    const repository = await repositoryFacts(workflow, runner, host, token);
    const revision = (0,metadata_subject/* revisionOf */.DT)({ ...workflow, sha }, inputs.metadataContext, switchesOf(host.env));
    const commitDate = await commitDateOf(revision, workflow, runner, host, token);
    return {
        event: workflow.event,
        ref,
        sha,
        payload: workflow.payload,
        repository,
        commitDate,
        created: sourceDateEpoch(host.env) ?? commitDate ?? now,
        now,
        runUrl: workflow.runUrl,
        serverUrl: workflow.serverUrl,
    };
}
async function commitDateOf(sha, workflow, runner, host, token) {
    const known = (0,github_workflow/* dateInPayload */.Q5)(workflow.payload, sha) ?? (await readCommitDate(sha, host));
    if (known || !runner || sha === '' || workflow.repository === '')
        return known;
    return fetchCommitDate(workflow.repository, sha, { apiUrl: workflow.apiUrl, token }, host);
}
async function headOf(asked, host) {
    const head = await readHead(host);
    if (head && head.ref !== '')
        return head;
    if (asked)
        throw new errors/* UserError */.yo(head ? 'Cannot infer ref from detached HEAD' : `${host.cwd} is no git checkout`, {
            cure: 'Check out a branch or tag (actions/checkout with fetch-depth: 0), or use metadata-context: workflow.',
        });
    if (head)
        host.log.warning(`HEAD is at ${head.sha.slice(0, 7)}, which no branch or tag names: rules for refs give nothing.`);
    return head;
}
async function repositoryFacts(workflow, runner, host, token) {
    const told = (0,github_workflow/* repositoryOf */._M)(workflow.payload.repository);
    if (told)
        return told;
    const remote = runner ? undefined : await readRemote(host);
    const fullName = runner ? workflow.repository : (remote?.fullName ?? '');
    const asks = fullName !== '' && (runner || (token !== '' && remote !== undefined && mayKnow(remote, workflow)));
    const fetched = asks ? await fetchRepository(fullName, { apiUrl: workflow.apiUrl, token }, host) : undefined;
    if (fetched)
        return fetched;
    return {
        fullName,
        name: fullName.split('/').at(-1) ?? '',
        description: '',
        htmlUrl: runner && fullName !== '' ? `${workflow.serverUrl}/${fullName}` : (remote?.htmlUrl ?? ''),
        defaultBranch: fullName === '' ? '' : await readDefaultBranch(host),
        license: '',
        private: undefined,
    };
}
/** The token is shown to no other host than the API's own. */
function mayKnow(remote, { serverUrl }) {
    return serverUrl === `https://${remote.host}`;
}
/** @throws UserError for a value that is no number of seconds */
function sourceDateEpoch({ SOURCE_DATE_EPOCH: text }) {
    if (!text)
        return undefined;
    const date = new Date(Number(text) * 1000);
    if (/^\d+$/.test(text.trim()) && !Number.isNaN(date.getTime()))
        return date;
    throw new errors/* UserError */.yo(`SOURCE_DATE_EPOCH is no number of seconds: ${text}`, {
        cure: 'Set it to seconds since 1970, e.g. $(git log -1 --format=%ct), or leave it away.',
    });
}

;// CONCATENATED MODULE: ./.build/src/metadata/collate.js
/** ICU's order of ASCII: punctuation, digits, letters; of two letters that differ in case alone the small one first. */
const order = `_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ`;
/**
 * Compares as `Intl.Collator('en')` does. Loading ICU's collation costs as much as all the rest of the metadata stage,
 * and the keys of labels are ASCII: only other ones go to ICU.
 */
function collate(a, b) {
    return compareAscii(a, b) ?? new Intl.Collator('en').compare(a, b);
}
function compareAscii(a, b) {
    let byCase = 0;
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const [one, other] = [a[at], b[at]];
        const [first, second] = [
            one === undefined ? -1 : order.indexOf(one),
            other === undefined ? -1 : order.indexOf(other),
        ];
        if ((one !== undefined && first < 0) || (other !== undefined && second < 0))
            return undefined;
        const [letter, otherLetter] = [letterOf(first), letterOf(second)];
        if (letter !== otherLetter)
            return letter < otherLetter ? -1 : 1;
        byCase ||= first - second;
    }
    return Math.sign(byCase);
}
const firstLetter = order.indexOf('a');
/** The place of a character without its case. */
function letterOf(place) {
    return place < firstLetter ? place : place - ((place - firstLetter) % 2);
}

// EXTERNAL MODULE: ./.build/src/metadata/render.js
var render = __webpack_require__(8073);
;// CONCATENATED MODULE: ./.build/src/metadata/labels.js


/** The eight OCI keys, the same for labels and annotations. */
function ociKeys(facts, subject, version) {
    const { name, description, htmlUrl, license } = facts.repository;
    return {
        'org.opencontainers.image.title': name,
        'org.opencontainers.image.description': description,
        'org.opencontainers.image.url': htmlUrl,
        'org.opencontainers.image.source': htmlUrl,
        'org.opencontainers.image.version': version,
        'org.opencontainers.image.created': facts.created.toISOString(),
        'org.opencontainers.image.revision': subject.sha,
        'org.opencontainers.image.licenses': license,
    };
}
/** The base with the lines on top, sorted by key; a line without `=` says nothing and is told. */
function described(base, lines, scope, warn) {
    const values = new Map(Object.entries(base));
    for (const line of lines) {
        const text = (0,render/* render */.X)(line, scope);
        for (const name of line.unknown)
            warn(`${line.text}: {{${name}}} is not known and is empty.`);
        const at = text.indexOf('=');
        if (at >= 0)
            values.set(text.slice(0, at), text.slice(at + 1));
        else if (text.trim() !== '')
            warn(`${text} has no = and is left out: labels and annotations are key=value.`);
    }
    return Object.fromEntries([...values].sort(([one], [other]) => collate(one, other)));
}

// EXTERNAL MODULE: ./.build/src/metadata/scopes.js + 2 modules
var scopes = __webpack_require__(5281);
// EXTERNAL MODULE: ./.build/src/metadata/select.js + 2 modules
var metadata_select = __webpack_require__(17279);
;// CONCATENATED MODULE: ./.build/src/metadata/plan.js





/**
 * What the image is called and how it is described. Pure; reads the DOCKER_METADATA_* variables.
 *
 * @throws UserError for an expression or variable that gives no usable value
 */
function plan(inputs, facts, env) {
    const switches = switchesOf(env);
    const subject = (0,metadata_subject/* subjectOf */.et)(facts, inputs.metadataContext, switches);
    const warnings = new Set();
    const warn = (message) => warnings.add(message);
    const scope = (0,scopes/* globalScope */.g)(subject, warn);
    const selection = (0,metadata_select/* select */.L)(inputs.tags, inputs.flavor, subject, scope, warn);
    const { version, names, prerelease } = selection;
    const notices = [...subject.notices, ...selection.notices];
    const enabled = inputs.images.filter(({ enable, name }) => (0,metadata_select/* isEnabled */.O)(enable, scope, name));
    const images = [...new Set(enabled.map(({ name }) => name))];
    if (inputs.images.length > 0 && images.length === 0)
        notices.push('Every image is disabled: the tags stand without a name and nothing can be published.');
    const references = images.length > 0 ? images.flatMap((image) => names.map((name) => `${image}:${name}`)) : names;
    if (version === '') {
        warn('No Docker image version has been generated. Check tags input.');
        warn('No Docker tag has been generated. Check tags input.');
    }
    const base = ociKeys(facts, subject, version);
    return {
        version,
        names,
        images,
        references,
        labels: described(base, inputs.labels, scope, warn),
        annotations: described(base, inputs.annotations, scope, warn),
        annotationLevels: switches.annotationLevels,
        prerelease,
        warnings: [...warnings],
        notices,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/src/metadata/describe.js
/** `key=value`, as docker's `--label` takes it. */
function labelLines({ labels }) {
    return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
/** `manifest:key=value`, as buildx's `--annotation` takes it: all of one level, then all of the next. */
function annotationLines({ annotations, annotationLevels, }) {
    return annotationLevels.flatMap((level) => Object.entries(annotations).map(([key, value]) => `${level}:${key}=${value}`));
}

;// CONCATENATED MODULE: ./.build/src/metadata/bake.js

/** The files a later bake step takes, by the end of their name: `docker-metadata-action-bake-tags.json`. */
function bakeFiles(target, tags) {
    const { references, labels, images, version } = tags;
    const file = (content) => JSON.stringify({ target: { [target]: content } }, null, 2);
    const named = {
        tags: references,
        args: { DOCKER_META_IMAGES: images.join(','), ...(version === '' ? {} : { DOCKER_META_VERSION: version }) },
    };
    return {
        tags: file(named),
        labels: file({ labels }),
        annotations: file({ annotations: annotationLines(tags) }),
        all: file({ tags: references, labels, args: named.args }),
    };
}

;// CONCATENATED MODULE: ./.build/src/metadata/run.js




const names = {
    tags: 'docker-metadata-action-bake-tags.json',
    labels: 'docker-metadata-action-bake-labels.json',
    annotations: 'docker-metadata-action-bake-annotations.json',
    all: 'docker-metadata-action-bake.json',
};
/** Writes the bake files. On a runner later steps read them, so they lie where they outlive us. */
async function run(inputs, tags, host) {
    const { exportsVariables } = switchesOf(host.env);
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env.RUNNER_TEMP || (await host.tempDir()), 'image-pipeline-metadata-'));
    const files = bakeFiles(inputs.bakeTarget, tags);
    const written = await Promise.all(Object.keys(files).map(async (file) => {
        const path = (0,external_node_path_.join)(dir, names[file]);
        await (0,promises_.writeFile)(path, files[file]);
        return [file, path];
    }));
    return { tags, bakeFiles: Object.fromEntries(written), exportsVariables };
}

;// CONCATENATED MODULE: ./.build/src/metadata/show.js

/** metadata-action's outputs, the variables of the same values, and a section for the summary. */
function show(inputs, result) {
    const { tags, bakeFiles, exportsVariables } = result;
    const annotations = annotationLines(tags);
    const outputs = {
        version: tags.version,
        tags: tags.references.join(inputs.sepTags),
        'tag-names': tags.names.join(inputs.sepTags),
        labels: labelLines(tags).join(inputs.sepLabels),
        annotations: annotations.join(inputs.sepAnnotations),
        json: JSON.stringify({ tags: tags.references, 'tag-names': tags.names, labels: tags.labels, annotations }),
        'bake-file-tags': bakeFiles.tags,
        'bake-file-labels': bakeFiles.labels,
        'bake-file-annotations': bakeFiles.annotations,
        'bake-file': bakeFiles.all,
    };
    const variables = Object.entries(outputs).map(([name, value]) => [
        `DOCKER_METADATA_OUTPUT_${name.replace(/\W/g, '_').toUpperCase()}`,
        value,
    ]);
    return {
        outputs,
        ...(exportsVariables ? { variables: Object.fromEntries(variables) } : {}),
        section: section(result),
        report: {
            version: tags.version,
            tags: tags.references,
            labels: tags.labels,
            annotations: tags.annotations,
            prerelease: tags.prerelease,
            warnings: tags.warnings,
            notices: tags.notices,
        },
    };
}
function section({ tags }) {
    const names = tags.references.map((name) => `| tag | \`${cell(name)}\` |`);
    const labels = Object.entries(tags.labels)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `| \`${cell(key)}\` | ${cell(value)} |`);
    const head = tags.version === '' ? 'No rule gave a tag.' : `Version \`${cell(tags.version)}\``;
    return ['### Metadata', '', head, '', '| | |', '|---|---|', ...names, ...labels, ''].join('\n');
}
/** A value as text of a table's cell: no markup, no line break. */
function cell(text) {
    return text.replace(/\r?\n/g, ' ').replace(/[\\`*_{}[\]<>|]/g, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./.build/src/metadata/index.js







/***/ }),

/***/ 59361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entriesOf)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(871);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78390);



/** As an index would name them. A lone manifest has its platform in its config only. */
async function entriesOf(layout) {
    if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(layout.root.mediaType))
        return (await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(layout, layout.root)).manifests;
    const [name = ''] = (await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .platformsOf */ .Wt)(layout)).keys();
    const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(name);
    const { mediaType, digest, size } = layout.root;
    return [{ mediaType, digest, size, ...(platform ? { platform } : {}) }];
}


/***/ }),

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ readManifestBytes),
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78390);





/** @throws Error when the digest is none: it would lead out of the folder */
function blobPath(dir, digest) {
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        throw new Error(`the layout ${dir} names what is no digest: ${digest}`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'blobs', (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest));
}
/** The bytes of a manifest, checked against its digest. @throws Error when the folder lies */
async function readManifestBytes(layout, descriptor) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, descriptor.digest));
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(descriptor.digest, bytes))
        throw new Error(`the layout ${layout.dir} holds other bytes under ${descriptor.digest}`);
    return bytes;
}
async function readIndex(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
async function readManifest(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
/** Image manifests by platform name, in the order of the index; a single manifest's platform is read from its config. */
async function platformsOf(layout) {
    const { root } = layout;
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType)) {
        const { config } = await readManifest(layout, root);
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, config.digest), 'utf8');
        return new Map([[(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(JSON.parse(bytes)), root]]);
    }
    const { manifests } = await readIndex(layout, root);
    const images = manifests.filter((child) => child.platform && !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isForNobody */ .j6)(child));
    return new Map(images.map((child) => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(child.platform ?? { os: '', architecture: '' }), child]));
}
/** Walks from the root down. */
async function contentsOf(layout) {
    const manifests = new Map();
    const blobs = new Map();
    const visit = async (descriptor) => {
        if (manifests.has(descriptor.digest))
            return;
        if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(descriptor.mediaType)) {
            blobs.set(descriptor.digest, descriptor);
            return;
        }
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(descriptor.mediaType)) {
            for (const child of (await readIndex(layout, descriptor)).manifests)
                await visit(child);
        }
        else {
            const { config, layers } = await readManifest(layout, descriptor);
            for (const blob of [config, ...layers])
                blobs.set(blob.digest, blob);
        }
        manifests.set(descriptor.digest, descriptor);
    };
    await visit(layout.root);
    return { manifests: [...manifests.values()], blobs: [...blobs.values()] };
}


/***/ }),

/***/ 66908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   j6: () => (/* binding */ isForNobody)
/* harmony export */ });
/** Media types that an index, a manifest, a config and a layer may have. */
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
function isIndexType(mediaType) {
    return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList;
}
function isManifestType(mediaType) {
    return isIndexType(mediaType) || mediaType === mediaTypes.manifest || mediaType === mediaTypes.dockerManifest;
}
/** BuildKit's attestation manifests stand in the index beside the platforms, as `unknown/unknown`. */
function isAttestation(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** What stands in an index and no machine runs: attestations, also of builders that do not say that they are ones. */
function isForNobody(descriptor) {
    const { os, architecture } = descriptor.platform ?? {};
    return isAttestation(descriptor) || (os === 'unknown' && architecture === 'unknown');
}


/***/ }),

/***/ 83278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ beside)
/* harmony export */ });
/**
 * The work, while `other` must go well too: whichever breaks down first stops its neighbour, both have ended before
 * anything is told, and the first failure is what is thrown.
 */
async function beside(work, other, stop) {
    let first;
    const failing = (end) => (error) => {
        // What was stopped fails too, and has nothing to stop.
        if (first)
            return;
        first = { error };
        end();
    };
    const [done] = await Promise.allSettled([
        work.catch((error) => {
            failing(stop.other)(error);
            throw error;
        }),
        other.catch(failing(stop.work)),
    ]);
    if (first)
        throw first.error;
    if (done.status === 'rejected')
        throw done.reason;
    return done.value;
}


/***/ }),

/***/ 60001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ existingImage),
/* harmony export */   q: () => (/* binding */ builtName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80000);


/** The first of `images`; else the repository in GitHub's registry style; else a name of nowhere. */
function builtName(tags, facts, host) {
    return tags?.images[0] ?? (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .localName */ .fk)(facts.repository.name || host.cwd);
}
/** What looks into layers by reading them, wherever they are, or not at all: all others want a whole layout. */
const readers = ['metadata', 'lint', 'analyze', 'sign', 'prune'];
/** The image that `image-ref` names; its layers stay where they are unless somebody needs the whole layout. */
async function existingImage(ref, { stages, gates }, places, host) {
    const { openImage } = await __webpack_require__.e(/* import() */ 1006).then(__webpack_require__.bind(__webpack_require__, 31006));
    const layers = gates.length > 0 || stages.some((stage) => !readers.includes(stage));
    const opened = await openImage(ref, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await host.tempDir(), 'image-ref'), places, host, { layers });
    return { ...opened, name: (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .imageNameOf */ .mi)(ref) };
}


/***/ }),

/***/ 58288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tellNoPush),
/* harmony export */   o: () => (/* binding */ startSigning),
/* harmony export */   plannedSigning: () => (/* binding */ plannedSigning)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _github_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52095);


/** Mistakes are told before anything is built. undefined where nothing is signed, which is told. */
async function startSigning(world) {
    const { inputs, facts, host, outside, clock } = world;
    const plan = await plannedSigning(inputs, facts, host);
    if (plan.by === 'nobody') {
        // By name, or for an image that is there already, it is what was asked for.
        if (inputs.sign !== 'off' && (inputs.imageRef || inputs.given.has('stages')))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`nothing can sign the image: ${plan.why}`, {
                cure: 'Give IMAGE_PIPELINE_COSIGN_KEY and IMAGE_PIPELINE_COSIGN_PASSWORD, leave sign out of the stages, or set sign: off.',
            });
        host.log.notice(`the image is not signed: ${plan.why}`);
        return undefined;
    }
    for (const notice of plan.notices)
        host.log.notice(notice);
    const sign = await Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(2292)]).then(__webpack_require__.bind(__webpack_require__, 15093));
    const signing = clock('sign');
    return (tools) => {
        const ready = signing.within(async (own) => {
            const [tool, dockerConfig] = await Promise.all([tools.get('cosign'), outside.dockerConfig(own)]);
            return sign.prepare(plan, inputs, { tool, dockerConfig, serverUrl: serverUrlOf(own), host: own });
        });
        ready.catch(() => { });
        return { plan, ready, stop: () => signing.stop() };
    };
}
/** Signatures lie in the registry. On a laptop signing an image that exists is what was asked for: there it is an error. */
function tellNoPush(why, { kind, log }) {
    if (kind === 'terminal')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`nothing would be signed: ${why}`, {
            cure: 'Add --push: signatures go to the image’s registry.',
        });
    log.notice(`nothing is signed: ${why}`);
}
/** @throws InputError, and UserError where nothing can sign */
async function plannedSigning(inputs, facts, host) {
    const { look, plan } = await Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(2292)]).then(__webpack_require__.bind(__webpack_require__, 15093));
    const files = await look(inputs, host);
    return plan(inputs, { ...files, repository: facts.repository }, host, attestableBy(inputs));
}
/** What this run makes that can be attested. Nobody vouches for a build that was another's. */
function attestableBy({ stages, imageRef }) {
    return [
        ...(stages.includes('sbom') ? ['sbom'] : []),
        ...(stages.includes('scan') ? ['scan'] : []),
        ...(imageRef === undefined ? ['provenance'] : []),
    ];
}
function serverUrlOf({ env }) {
    return env.GITHUB_SERVER_URL || (env.GITHUB_API_URL ? (0,_github_server_js__WEBPACK_IMPORTED_MODULE_1__/* .githubServer */ .D)(env.GITHUB_API_URL) : 'https://github.com');
}


/***/ }),

/***/ 70136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ decidePush)
/* harmony export */ });
/* harmony import */ var _inputs_review_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91100);

const reviewWarning = 'push: true publishes what this event brought, a pull request’s code included; push: auto does not';
/** `auto` pushes in Actions, but never what a pull request or a fork brought; on a laptop only when told to. */
function decidePush(push, kind, facts) {
    if (push === 'true')
        return { push: true, why: '', ...((0,_inputs_review_js__WEBPACK_IMPORTED_MODULE_0__/* .underReview */ .$H)(facts) ? { warning: reviewWarning } : {}) };
    if (push === 'false')
        return { push: false, why: 'push is false' };
    if (kind === 'terminal')
        return { push: false, why: 'on a laptop only --push publishes' };
    if ((0,_inputs_review_js__WEBPACK_IMPORTED_MODULE_0__/* .underReview */ .$H)(facts))
        return { push: false, why: `the event is ${facts.event}, of a pull request` };
    if (facts.event === 'workflow_run' && (0,_inputs_review_js__WEBPACK_IMPORTED_MODULE_0__/* .runOfFork */ .bc)(facts.payload, facts.repository.fullName))
        return { push: false, why: 'the workflow run came from a fork' };
    return { push: true, why: '' };
}


/***/ }),

/***/ 25793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ builtHeadline),
/* harmony export */   HC: () => (/* binding */ refusedHeadline),
/* harmony export */   ID: () => (/* binding */ metadataHeadline),
/* harmony export */   KV: () => (/* binding */ checkedHeadline),
/* harmony export */   L5: () => (/* binding */ signedHeadline),
/* harmony export */   Xf: () => (/* binding */ publishedHeadline)
/* harmony export */ });
/**
 * "published ghcr.io/o/n@sha256:… as main, latest, signed: linux/amd64 41 MB of 60 MB compressed; …"
 *
 * @param bytes compressed, by platform
 * @param size against budget, where it was analysed
 */
function publishedHeadline(published, bytes, signed, size) {
    const images = published.map(({ image, digest, moved }) => {
        const names = moved.map((reference) => reference.slice(reference.lastIndexOf(':') + 1));
        return `${image}@${digest} as ${names.join(', ') || 'no tag'}`;
    });
    const proven = signed === undefined ? '' : signed ? ', signed' : ', NOT signed';
    const told = size ?? (bytes && sizes(bytes));
    return `published ${images.join(' and ')}${proven}${told === undefined ? '' : `: ${told}`}`;
}
/** `whyNotPushed` is '' where it will be. */
function builtHeadline(built, whyNotPushed, size) {
    return `built ${built.digest}${whyNotPushed ? `, not pushed (${whyNotPushed})` : ''}: ${size ?? sizes(built.sizes)}`;
}
function refusedHeadline(verdicts, wouldPush) {
    const failed = verdicts.filter(({ passed }) => !passed);
    const names = `${failed.length === 1 ? 'gate' : 'gates'} ${failed.map(({ gate }) => gate).join(', ')} failed`;
    // Of one gate there is room for the reason.
    const why = failed.length === 1 && failed[0]?.reason ? `: ${shortened(failed[0].reason)}` : '';
    return `${wouldPush ? 'not published' : 'failed'}: ${names}${why}`;
}
function shortened(reason) {
    const line = reason.replace(/\s+/g, ' ').trim();
    return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
/** Of an image that was in its registry before. */
function signedHeadline({ name, layout }) {
    return `signed ${name}@${layout.root.digest}`;
}
/** Of an image that existed already, or of a history alone. */
function checkedHeadline(image, { verdicts, size }) {
    const gates = verdicts.map(({ gate }) => gate);
    const parts = [
        ...(gates.includes('lint') ? ['the Dockerfile'] : []),
        ...(gates.includes('secrets') ? ['the history'] : []),
    ];
    const what = image ? `${image.name}@${image.layout.root.digest}` : parts.join(' and ') || 'nothing';
    const outcome = gates.length === 0 ? 'no gate was asked for' : `${gates.join(', ')} passed`;
    return `checked ${what}: ${outcome}${size === undefined ? '' : `: ${size}`}`;
}
function metadataHeadline(tags) {
    return tags.names.length === 0 ? 'no tag rule fired' : `tags: ${tags.names.join(', ')}`;
}
function sizes(all) {
    const each = [...all].map(([platform, bytes]) => `${platform} ${(bytes / 1e6).toFixed(1)} MB`);
    return each.length === 0 ? 'no platform' : `${each.join(', ')} compressed`;
}


/***/ }),

/***/ 34032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UA: () => (/* binding */ refuseLinks),
/* harmony export */   ew: () => (/* binding */ emptyReportFolder),
/* harmony export */   t3: () => (/* binding */ reportFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56512);




/**
 * Where the reports go: an absolute path. By default outside of the checkout, which is what gets built: a report in there
 * would be part of the next image.
 */
function reportFolder({ reportDir }, host) {
    if (reportDir !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(reportDir) ? reportDir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cwd, reportDir);
    const temp = host.env.RUNNER_TEMP;
    if (temp)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, 'image-pipeline-report');
    // Two checkouts may have folders of one name.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(host.cwd).digest('hex').slice(0, 8);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cacheDir, 'reports', `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(host.cwd)}-${key}`);
}
/** What earlier runs left, by folder: it would be taken for this run's. */
const ours = {
    '': /^(?:report\.(?:json|html)|comment\.json|test\.junit\.xml|scan(?:-suppressed-.*)?\.(?:json|txt|sarif)|scan-suppressed-.*\.sarif)$/,
    sarif: /^(?:lint|scan|secrets)\b.*\.sarif$/,
    sbom: /\.(?:spdx|cdx)\.json$/,
};
/** Tells by its time when the last run of ours began to write there. */
const mark = '.image-pipeline';
/**
 * Makes the folder and takes out what an earlier run of ours left there. On a laptop that is what came since the last one
 * began: what else has such a name is the user's. On a runner it is all of it, which a commit may have brought.
 *
 * @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write
 */
async function emptyReportFolder(folder, host) {
    await refuseLinks('report-dir', folder, host.cwd);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const since = host.kind === 'terminal' ? ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mark)).catch(() => undefined))?.mtimeMs ?? Infinity) : 0;
    for (const [inner, pattern] of Object.entries(ours)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, inner);
        const found = inner === '' ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path) : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        if (!found)
            continue;
        if (found.isSymbolicLink())
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
        else if (!found.isDirectory())
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`report-dir: ${inner} in it is a file, and ours is a folder`, {
                cure: 'Name another folder.',
            });
        else
            await removeOurs(path, pattern, since);
    }
    if (host.kind !== 'terminal')
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mark), { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, mark), '');
}
/** Links always: what is written there would go where they lead. @param since milliseconds, of what a file was changed */
async function removeOurs(folder, pattern, since) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        if (!pattern.test(name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        if (found.isSymbolicLink() || found.mtimeMs >= since)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
/** @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write */
async function refuseLinks(input, folder, checkout) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(checkout, folder);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
        return;
    for (let path = folder; path !== checkout && path !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path); path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        if (!found?.isSymbolicLink())
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${input}: ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(checkout, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/')} is a link in the checkout`, {
            cure: 'Name a folder outside of the checkout, e.g. ${{ runner.temp }}/report.',
        });
    }
}


/***/ }),

/***/ 26831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ gateOutputs),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   dO: () => (/* binding */ makeReport),
/* harmony export */   f7: () => (/* binding */ addSarif),
/* harmony export */   l4: () => (/* binding */ reportJson),
/* harmony export */   qq: () => (/* binding */ failedGates),
/* harmony export */   tY: () => (/* binding */ addTime),
/* harmony export */   te: () => (/* binding */ addShown)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

function makeReport() {
    return {
        headline: '',
        outputs: {},
        variables: {},
        sections: [],
        stages: {},
        verdicts: [],
        annotations: [],
        sarif: [],
        findings: {},
        seconds: {},
        spans: {},
        untagged: [],
        dockerCalls: 0,
    };
}
function addShown(report, stage, shown) {
    Object.assign(report.outputs, shown.outputs);
    Object.assign(report.variables, shown.variables);
    if (shown.size !== undefined)
        report.size = shown.size;
    if (shown.section !== '')
        report.sections.push({ stage, text: shown.section });
    report.annotations.push(...(shown.annotations ?? []).map((annotation) => ({ stage, ...annotation })));
    if (shown.counts) {
        report.findings[stage] = shown.counts;
        report.outputs.findings = JSON.stringify(report.findings);
    }
    report.stages[stage] = shown.report;
}
/** @param began milliseconds since 1970, of the part of a stage that ended now */
function addTime(report, stage, milliseconds, began) {
    report.seconds[stage] = Math.round((report.seconds[stage] ?? 0) * 1000 + milliseconds) / 1000;
    report.spans[stage] = { began: report.spans[stage]?.began ?? began, ended: began + milliseconds };
}
/** All lie in one folder, which is what goes to code scanning. */
function addSarif(report, files) {
    const [first] = files;
    if (first === undefined)
        return;
    report.sarif.push(...files);
    report.outputs.sarif = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(first);
}
function failedGates(report) {
    return report.verdicts.filter(({ passed }) => !passed).map(({ gate }) => gate);
}
function gateOutputs(report) {
    const failed = failedGates(report);
    const gate = failed.length > 0 ? 'failed' : report.verdicts.length > 0 ? 'passed' : 'skipped';
    return { gate, 'failed-gates': JSON.stringify(failed) };
}
/** The job summary is dropped whole above 1 MiB; this stays far below. */
const longestSummary = 200_000;
/** Their sections say why they failed, and stand first. */
const judging = ['scan', 'secrets', 'lint'];
/** The headline first, then what the scans found, why other gates failed, then a section a stage. */
function summaryOf(report) {
    const sectionsOf = (judges) => report.sections
        .filter(({ stage }) => judging.includes(stage) === judges)
        .sort((one, other) => (judges ? judging.indexOf(one.stage) - judging.indexOf(other.stage) : 0))
        .map(({ text }) => text);
    const told = new Set(report.sections.map(({ stage }) => stage).filter((stage) => judging.includes(stage)));
    const gates = report.verdicts
        .filter(({ gate, passed }) => !passed && !told.has(gate))
        .map(({ gate, reason }) => `- **${gate}** failed: ${cell(reason ?? 'no reason given')}`);
    const passed = report.verdicts.filter((verdict) => verdict.passed).map(({ gate }) => gate);
    const times = Object.entries(report.seconds)
        .filter(([, seconds]) => seconds > 0)
        .map(([stage, seconds]) => `${stage} ${seconds.toFixed(1)} s`);
    const parts = [
        `**${cell(report.headline)}**`,
        gates.join('\n'),
        passed.length > 0 ? `Gates passed: ${passed.map(cell).join(', ')}.` : '',
        report.error === undefined ? '' : `\`\`\`\n${report.error.replaceAll('```', "'''")}\n\`\`\``,
        untaggedSection(report.untagged),
        ...sectionsOf(true),
        ...sectionsOf(false),
        times.length === 0 ? '' : `<sub>${times.join(' · ')}</sub>`,
    ];
    const text = `${parts.filter(Boolean).join('\n\n')}\n`;
    return text.length <= longestSummary
        ? text
        : `${text.slice(0, longestSummary)}\n\n(cut: the whole is in the report)\n`;
}
function untaggedSection(untagged) {
    if (untagged.length === 0)
        return '';
    return `Pushed before that, by digest; look above for the tags that name them:\n${untagged.map((reference) => `- \`${reference}\``).join('\n')}`;
}
/** The JSON report: a stable shape that other tools may read. */
function reportJson(report) {
    const { headline, image, stages, verdicts, findings, seconds, untagged, dockerCalls, error } = report;
    return `${JSON.stringify({ version: 1, headline, image, gates: verdicts, findings, stages, seconds, untagged, dockerCalls, error }, null, 2)}\n`;
}
/** Text that cannot break out of a line of Markdown. */
function cell(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[|[\]!`]/g, '\\$&')
        .replace(/\s*\n\s*/g, ' ');
}


/***/ }),

/***/ 81275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tellGates)
/* harmony export */ });
/** As many annotations as the runner shows of one step and level. */
const mostAnnotations = 10;
/**
 * Every failed gate, and what the stages found worth an annotation, as many as the runner shows: one for each failed
 * gate, then further errors of each stage in turn, then warnings. A gate with a cause that is annotated is a line of the
 * log itself; on a terminal the causes stand in the tables already.
 */
function tellGates(report, host) {
    const found = report.annotations.splice(0);
    const causes = host.kind === 'terminal' ? [] : found.filter(({ level }) => level === 'error');
    const failed = report.verdicts.filter(({ passed }) => !passed);
    for (const { gate, reason } of failed) {
        const first = causes.findIndex(({ stage }) => stage === gate);
        host.log[first < 0 ? 'error' : 'info'](`gate ${gate} failed: ${reason ?? 'no reason given'}`);
        if (first >= 0)
            for (const { message, place } of causes.splice(first, 1))
                host.log.error(message, place);
    }
    const further = [...inTurn(causes), ...found.filter(({ level }) => level !== 'error')];
    const room = Math.max(0, mostAnnotations - failed.length);
    for (const { level, message, place } of further.slice(0, room))
        host.log[level](message, place);
    if (further.length > room)
        host.log.info(`and ${further.length - room} more that the report tells`);
}
/** The first of each stage, then the second of each, and so on. */
function inTurn(annotations) {
    const stages = [...new Set(annotations.map(({ stage }) => stage))];
    const ofStages = stages.map((stage) => annotations.filter((one) => one.stage === stage));
    const turns = Math.max(0, ...ofStages.map(({ length }) => length));
    return Array.from({ length: turns }, (_, turn) => ofStages.flatMap((of) => of.slice(turn, turn + 1))).flat();
}


/***/ }),

/***/ 82655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ requireTags)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/** Publishing without a name is found before the build, not after it. @throws UserError */
function requireTags(tags, facts) {
    if (tags && tags.images.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('there is nothing to publish to: images is empty', {
            cure: `Set images, e.g. ghcr.io/${(facts.repository.fullName || 'owner/name').toLowerCase()}, or push: false.`,
        });
    if (!tags || (tags.names.length === 0 && !tags.byDigest))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`no tag rule gave a tag for ${facts.event || 'this commit'} on ${facts.ref || 'an unknown ref'}, so nothing was built`, {
            cure: facts.sha === ''
                ? 'There is no commit here, or no git to ask: use a rule with a value, e.g. type=raw,value=1.0, or push: false.'
                : 'Add a rule to tags that fires here, e.g. type=sha, or set push: false.',
        });
}


/***/ }),

/***/ 33008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ brokenDown),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/github/workflow.js
var github_workflow = __webpack_require__(62210);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/review.js
var review = __webpack_require__(91100);
;// CONCATENATED MODULE: ./.build/src/pipeline/comment/pull-request.js


/** Events that are about the code of a pull request. */
const usual = ['pull_request', 'pull_request_target'];
/**
 * The pull request to comment on. `auto` comments where an event brings its code; `true` wherever the event knows one,
 * whatever its token may do.
 */
function pullOf({ event, payload, repository }, wish) {
    const { pull_request: pull, issue } = payload;
    const known = (0,is_record/* isRecord */.u)(pull) ? pull : (0,is_record/* isRecord */.u)(issue) && (0,is_record/* isRecord */.u)(issue.pull_request) ? issue : undefined;
    if (!known || repository === '' || !Number.isSafeInteger(known.number))
        return undefined;
    if (wish === 'auto' && !usual.includes(event))
        return undefined;
    const base = (0,is_record/* isRecord */.u)(known.base) && typeof known.base.ref === 'string' ? known.base.ref : '';
    const readOnly = wish === 'auto' && event === 'pull_request' && (0,review/* ofFork */.Sq)(payload, repository);
    return { repository, number: Number(known.number), base, readOnly };
}

;// CONCATENATED MODULE: ./.build/src/pipeline/comment/tell.js




/**
 * Tells the pull request what became of its image: one comment, brought up to date, and the same as a file for who may post
 * it where this run may not. Whatever goes wrong is told, and fails nothing.
 */
async function tellPullRequest(inputs, report, host) {
    const { comment: wish } = inputs;
    if (wish === 'false' || host.kind === 'terminal' || !isOfImage(inputs, report))
        return;
    try {
        const workflow = await (0,github_workflow/* readWorkflow */.S6)(host);
        const pull = pullOf(workflow, wish);
        if (!pull && wish === 'true')
            host.log.info('comment: this event is of no pull request, so there is nothing to comment on');
        if (!pull || host.signal.aborted)
            return;
        const { dataOf } = await __webpack_require__.e(/* import() */ 7527).then(__webpack_require__.bind(__webpack_require__, 17527));
        const data = dataOf(report, inputs, await sizesBefore(inputs, report, pull, host), host.redact);
        await write(data, report);
        await post(data, pull, workflow, inputs.githubToken, host);
    }
    catch (error) {
        if (!host.signal.aborted)
            host.log.warning(`the pull request got no comment: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
const judging = ['build', 'analyze', 'scan', 'test'];
/**
 * What only lints or prunes has nothing to say of an image, and must not say that nothing changed. Of several jobs that make
 * one image, the one that merges speaks.
 */
function isOfImage({ stages, imageRef, job }, { image, verdicts, error }) {
    if (job === 'platform')
        return false;
    const made = job === 'merge' || stages.includes('build') || imageRef !== undefined;
    if (!made || (job === 'whole' && !stages.some((stage) => judging.includes(stage))))
        return false;
    return image !== undefined || verdicts.length > 0 || error !== undefined;
}
/** Of the image that `compare-with` names, else of what the base branch has published. */
async function sizesBefore(inputs, { looked, outputs, image }, { base }, host) {
    const compared = looked?.judged.compared;
    if (compared && 'platforms' in compared) {
        const bytes = compared.platforms.map(({ platform, before }) => [platform, before.compressed]);
        return { name: compared.name, bytes: new Map(bytes) };
    }
    // An image without a name has been published nowhere.
    const name = inputs.images.find((one) => one.name === image?.name)?.name;
    if (inputs.compareWith || name === undefined || outputs.size === undefined || base === '')
        return undefined;
    const { baseSizes } = await __webpack_require__.e(/* import() */ 5468).then(__webpack_require__.bind(__webpack_require__, 75468));
    return baseSizes(name, base, inputs, host);
}
async function write(data, { outputs }) {
    const beside = outputs['report-json'];
    if (beside === undefined)
        return;
    const { replaceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56382));
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(beside), 'comment.json');
    await replaceFile(path, data);
    outputs['comment-json'] = path;
}
async function post(data, pull, workflow, token, host) {
    const { hasNews } = await __webpack_require__.e(/* import() */ 8946).then(__webpack_require__.bind(__webpack_require__, 98946));
    if (pull.readOnly || token === '') {
        const why = token === '' ? 'github-token is empty' : 'a pull request from a fork has a token that only reads';
        // Who has nothing to say needs no permission.
        if (hasNews(data))
            host.log.notice(`the pull request got no comment: ${why}. ${forkCure}`);
        return;
    }
    const { postComment } = await __webpack_require__.e(/* import() */ 3392).then(__webpack_require__.bind(__webpack_require__, 53392));
    await postComment({ data, pull, run: workflow.runUrl, fork: false, apiUrl: workflow.apiUrl, token }, host);
}
const forkCure = 'The report folder has comment.json, which a workflow_run workflow with `pull-requests: write` may post: docs/comment.md has one.';

;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/door.js

/** Mistakes under the names that the user wrote. Anything else is left as it is. */
function inWordsOf({ calls, wrong = [] }, error) {
    if (!calls || !(error instanceof errors/* InputError */.dz))
        return error;
    // Its own are in its words already.
    const told = (mistake) => (wrong.includes(mistake) ? mistake : { ...mistake, input: calls(mistake.input) });
    return new errors/* InputError */.dz(error.mistakes.map(told));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/stage.js
var stage = __webpack_require__(14301);
// EXTERNAL MODULE: ./.build/src/history/inputs.js + 2 modules
var inputs = __webpack_require__(59067);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/mistakes.js
/** What cannot be meant where several jobs make one image. */
function partMistakes({ job, imageRef, platforms, stages, load }) {
    if (job === 'whole')
        return [];
    const wrong = (problem, cure) => ({ input: 'job', value: job, problem, cure });
    return [
        ...(imageRef
            ? [wrong('makes an image, and image-ref names one that exists', 'Leave image-ref out, or use job: whole.')]
            : []),
        ...(job === 'merge' && platforms.length === 0
            ? [wrong('must know which platforms belong together', 'Give it the platforms of all jobs.')]
            : []),
        ...(job === 'merge' && !stages.includes('metadata')
            ? [wrong('names what it merges, and metadata is not among the stages', 'Give it the stages of the other jobs.')]
            : []),
        ...(job === 'merge' && load
            ? [wrong('builds nothing that could be loaded', 'Leave load out; a job: platform may load its own.')]
            : []),
        ...(job === 'platform' && !stages.includes('build')
            ? [wrong('builds a part of an image, and build is not among the stages', 'Add build to stages.')]
            : []),
    ];
}

// EXTERNAL MODULE: ./.build/src/pipeline/inputs/config.js + 2 modules
var inputs_config = __webpack_require__(42216);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/tables.js + 20 modules
var tables = __webpack_require__(72900);
;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/read-inputs.js









/**
 * Reads what the door was given, then the config file, parses all of it and judges it as a whole.
 *
 * @throws InputError with every mistake at once
 */
async function readInputs(door, host) {
    maskSecrets(door, host);
    const config = await (0,inputs_config/* configSource */.q)(door, tables/* table */.tp.config.default, host);
    const { values, given, mistakes, called } = await (0,input/* parseTable */.M$)(tables/* table */.tp, [
        door,
        ...(config.source ? [config.source] : []),
        ...(door.defaults ? [door.defaults] : []),
    ]);
    const all = [...(door.wrong ?? []), ...config.mistakes, ...mistakes];
    const imageRef = values.imageRef?.text ?? '';
    // A door with mistakes of its own has told why an image or a name is missing.
    if (!door.wrong?.length && !all.some(({ input }) => input === 'stages' || input === 'image-ref'))
        all.push(...(values.job === 'merge' ? [] : (0,stage/* missingStages */.iu)(values.stages, imageRef, door.names !== undefined)), ...(0,stage/* contradictingStages */.T6)(values.stages, imageRef), ...partMistakes(values));
    if (values.stages.includes('publish') && values.imageRef && !('folder' in values.imageRef))
        all.push({
            input: 'image-ref',
            value: imageRef,
            problem: 'is no layout, and publish takes what was built from nothing else',
            cure: 'Name the folder: oci-layout://path, as the output layout of a build tells it.',
        });
    const onlySign = values.stages.includes('sign') && !values.stages.includes('publish');
    if (onlySign && values.imageRef && !('registry' in values.imageRef))
        all.push({
            input: 'image-ref',
            value: imageRef,
            problem: 'lies in no registry, and signatures lie in one beside the image',
            cure: 'Name it by its reference, e.g. ghcr.io/owner/name@sha256:…, or leave sign out of stages.',
        });
    if (values.maxIncrease.size > 0 && !values.compareWith && !all.some(({ input }) => input === 'compare-with'))
        all.push({
            input: 'max-increase',
            problem: 'is a limit for what more there is, and compare-with does not say than of which image',
            cure: 'Add compare-with, e.g. compare-with: ghcr.io/owner/name:main, or leave max-increase out.',
        });
    all.push(...(0,inputs/* contradictions */.v)(values));
    if (values.stages.includes('build') && values.job !== 'merge')
        all.push(...(await contradictionsOf(values, host)));
    all.push(...(await cacheInCheckout(values, host)));
    (0,input/* failTogether */.b2)(called(all));
    return { ...values, given, names: door.names };
}
/** A commit could bring a database without vulnerabilities, or layers that somebody else looked at. */
async function cacheInCheckout({ scanCacheDir }, host) {
    if (scanCacheDir === '')
        return [];
    const real = async (path) => (0,promises_.realpath)(path).catch(async () => (path === (0,external_node_path_.dirname)(path) ? path : (0,external_node_path_.join)(await real((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path))));
    const [folder, checkout] = await Promise.all([real((0,external_node_path_.resolve)(host.cwd, scanCacheDir)), real(host.cwd)]);
    if ((0,external_node_path_.relative)(checkout, folder).startsWith('..') || (0,external_node_path_.isAbsolute)((0,external_node_path_.relative)(checkout, folder)))
        return [];
    return [
        {
            input: 'scan-cache-dir',
            value: scanCacheDir,
            problem: 'lies in the checkout, where a pull request could bring its own',
            cure: 'Name a folder outside, e.g. ${{ runner.temp }}/trivy.',
        },
    ];
}
/** Masked before anything is printed, mistakes included. */
function maskSecrets(door, host) {
    for (const [name, input] of Object.entries(tables/* table */.tp)) {
        if (!('secret' in input) || !input.secret)
            continue;
        for (const value of [door.read(name), door.defaults?.read(name)])
            if (value)
                host.secret(value);
    }
}
/** The mistakes that only several inputs together show, and what they name that is not there. */
async function contradictionsOf(inputs, host) {
    const [{ missing }, { logins }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5328).then(__webpack_require__.bind(__webpack_require__, 95328)),
        __webpack_require__.e(/* import() */ 1565).then(__webpack_require__.bind(__webpack_require__, 41565)),
    ]);
    const wrong = await missing(inputs, host);
    try {
        logins(inputs, inputs.githubToken, '');
        return wrong;
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return [...error.mistakes, ...wrong];
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/pipeline/monitor/monitor.js
/**
 * What is told of a run beyond itself, where somebody asked for it: its line in the history with trend and alerts, and its
 * trace and figures. Nothing fails for any of it: what goes wrong is a warning.
 */
async function monitor(inputs, host, report, began) {
    const { otlpEndpoint, history } = inputs;
    const exporting = otlpEndpoint !== '' ||
        ['', '_TRACES', '_METRICS'].some((signal) => (host.env[`OTEL_EXPORTER_OTLP${signal}_ENDPOINT`] ?? '') !== '');
    await Promise.all([
        // An interrupted run has no time left; of several jobs the one that merges knows the image.
        inputs.job === 'platform' || history.in === 'nowhere' || host.signal.aborted
            ? undefined
            : Promise.all(/* import() */[__webpack_require__.e(2670), __webpack_require__.e(7900)]).then(__webpack_require__.bind(__webpack_require__, 17900)).then(({ remember }) => remember(inputs, host, report, began)),
        exporting
            ? Promise.all(/* import() */[__webpack_require__.e(2670), __webpack_require__.e(3617)]).then(__webpack_require__.bind(__webpack_require__, 33617)).then(({ tellTelemetry }) => tellTelemetry(inputs, host, report, began))
            : undefined,
    ]);
}

// EXTERNAL MODULE: ./.build/src/git/dirty.js
var git_dirty = __webpack_require__(9100);
// EXTERNAL MODULE: ./.build/src/metadata/index.js + 13 modules
var metadata = __webpack_require__(24093);
// EXTERNAL MODULE: ./.build/src/oci/entries.js
var entries = __webpack_require__(59361);
// EXTERNAL MODULE: ./.build/src/pipeline/beside.js
var beside = __webpack_require__(83278);
// EXTERNAL MODULE: ./.build/src/pipeline/gate.js
var gate = __webpack_require__(51695);
// EXTERNAL MODULE: ./.build/src/pipeline/image/image.js
var image_image = __webpack_require__(60001);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/pipeline/publish/signed-images.js

/** Where an image that exists is signed: under every name that was given, else where it was found. */
function signedImages({ names, imageRef }) {
    const found = imageRef && 'registry' in imageRef ? [imageRef.registry] : [];
    const given = (names?.images ?? []).map((name) => (0,reference/* parseReference */.F2)(name));
    const all = (given.length > 0 ? given : found).map(reference/* repositoryOf */._M);
    return [...new Map(all.map((one) => [(0,reference/* repositoryName */.aR)(one), one])).values()];
}

// EXTERNAL MODULE: ./.build/src/pipeline/publish/start-signing.js
var start_signing = __webpack_require__(58288);
// EXTERNAL MODULE: ./.build/src/pipeline/push.js
var pipeline_push = __webpack_require__(70136);
// EXTERNAL MODULE: ./.build/src/pipeline/report/headline.js
var headline = __webpack_require__(25793);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/pipeline/report/report-file.js



/** Writes what is known so far. A report that cannot be written fails nothing, and is told. */
async function writeReport(report, host) {
    const path = report.outputs['report-json'];
    if (path === undefined)
        return;
    try {
        // Renamed into place: a link that lies there is replaced, not followed.
        await (0,replace_file/* replaceText */.e)(path, host.redact((0,report_report/* reportJson */.l4)(report)));
    }
    catch (error) {
        host.log.warning(`the report could not be written to ${path}: ${(0,errors/* describe */.q0)(error)}`);
    }
}

// EXTERNAL MODULE: ./.build/src/pipeline/report/tell-gates.js
var tell_gates = __webpack_require__(81275);
// EXTERNAL MODULE: ./.build/src/pipeline/require-tags.js
var require_tags = __webpack_require__(82655);
// EXTERNAL MODULE: ./.build/src/pipeline/stage-clock.js
var stage_clock = __webpack_require__(44363);
;// CONCATENATED MODULE: ./.build/src/pipeline/pipeline.js
















/**
 * The order of everything. Nothing gets a tag before it has passed:
 *
 *     facts → tags → { tools, database, Dockerfile, history beside the build } → layout
 *           → { lint, secrets, analyze, scan, sbom, test side by side, then gates of the user's own; blobs go up once no secret was found }
 *           → manifests by digest → signatures, attestations, verified → tags, `latest` last
 *             (of several jobs: manifests by digest in each, the rest in the one that merges)
 *           → prune, where it is asked for
 *
 * @throws UserError for what the user can put right; the report then holds what was done until there
 */
async function pipeline(inputs, host, report) {
    const wants = (stage) => inputs.stages.includes(stage);
    const clock = (0,stage_clock/* stageClocks */.k)(host, inputs.timeout, (...spent) => (0,report_report/* addTime */.tY)(report, ...spent));
    const merging = inputs.job === 'merge' ? await Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(2394), __webpack_require__.e(8613), __webpack_require__.e(7013)]).then(__webpack_require__.bind(__webpack_require__, 87310)) : undefined;
    const { facts, tags, parts } = await clock('metadata').within(async (host) => {
        const looked = await metadata/* look */.Op(inputs, host, inputs.githubToken);
        const parts = await merging?.readParts(inputs, looked, host);
        const facts = merging && parts ? { ...looked, ...merging.clockOf(parts) } : looked;
        if (inputs.names)
            return { facts, tags: metadata/* given */.gI(inputs.names), parts };
        if (!wants('metadata'))
            return { facts, tags: undefined, parts };
        const tags = metadata/* plan */.et(inputs, facts, host.env);
        (0,report_report/* addShown */.te)(report, 'metadata', metadata/* show */.WU(inputs, await metadata/* run */.eF(inputs, tags, host)));
        tell(tags, host);
        report.headline = (0,headline/* metadataHeadline */.ID)(tags);
        return { facts, tags, parts };
    });
    report.named = { facts, tags };
    if (inputs.job === 'platform')
        report.part = {};
    const others = inputs.stages.filter((stage) => stage !== 'metadata' && stage !== 'prune');
    if (merging && parts)
        await merging.mergeParts({ inputs, facts, tags, parts, clock, host }, report);
    else if (others.length > 0)
        await imageStages(inputs, { facts, tags }, clock, host, report);
    // What is old goes when what is new is there: a run that failed removes nothing.
    if (wants('prune') && inputs.job !== 'platform' && (0,report_report/* failedGates */.qq)(report).length === 0) {
        const { pruneStage } = await __webpack_require__.e(/* import() */ 3321).then(__webpack_require__.bind(__webpack_require__, 93321));
        await clock('prune').within((own) => pruneStage(inputs, facts, tags, own, report));
    }
}
/** From the build, or an image that exists, to its tags. */
async function imageStages(inputs, { facts, tags }, clock, host, report) {
    const wants = (stage) => inputs.stages.includes(stage);
    const [building, publishing, judging] = [clock('build'), clock('publish'), clock('gates')];
    const onlyCalls = wants('build') && inputs.call !== undefined;
    const decision = wants('publish') || wants('sign')
        ? (0,pipeline_push/* decidePush */.v)(inputs.push, host.kind, facts)
        : { push: false, why: 'publish is not among the stages' };
    const mayPush = decision.push && !onlyCalls;
    const push = mayPush && wants('publish');
    if (decision.warning)
        host.log.warning(decision.warning);
    const dirty = push && host.kind === 'terminal' && (await (0,git_dirty/* isDirty */.D)(host));
    if (dirty)
        host.log.warning('the checkout has changes that no commit holds: what is published is not what its revision label says');
    if (inputs.imageRef && wants('sign') && !mayPush)
        (0,start_signing/* tellNoPush */.B)(decision.why, host);
    if (push)
        (0,require_tags/* requireTags */.b)(tags, facts);
    const outside = await (0,open_registry/* openRegistry */.M)(inputs, host.env);
    const { registry } = outside;
    const publish = push && tags ? await Promise.all(/* import() */[__webpack_require__.e(5170), __webpack_require__.e(5105)]).then(__webpack_require__.bind(__webpack_require__, 75170)) : undefined;
    const publishPlan = publish && tags && publish.plan(inputs, tags);
    const publication = publish && publishPlan && publish.publication(publishPlan, registry(publishing.host), publishing.host);
    // What several jobs make together is signed by the one that merges.
    const signs = mayPush && wants('sign') && inputs.job === 'whole';
    const signing = signs ? await (0,start_signing/* startSigning */.o)({ inputs, facts, host, outside, clock }) : undefined;
    const [build, docker] = wants('build')
        ? await Promise.all([__webpack_require__.e(/* import() */ 4116).then(__webpack_require__.bind(__webpack_require__, 54116)), outside.docker(building.host)])
        : [];
    const [world] = await Promise.all([
        build && docker && building.within((host) => build.look(inputs, facts, host, docker)),
        publication && publishing.within(() => publication.signIn()),
    ]);
    const buildPlan = build && world && build.plan(inputs, facts, tags, world);
    const secretsOfBuild = build?.secretValues(inputs, host.env) ?? {};
    if (build && docker && buildPlan && onlyCalls) {
        const called = await building.within((host) => build.call(buildPlan, host, docker, secretsOfBuild));
        report.verdicts.push(...(called.call === 'check' ? [verdictOf(called)] : []));
        report.headline = `${called.call}: nothing was built`;
        return;
    }
    const [{ startChecks }, { sendSarif }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2394), __webpack_require__.e(5225), __webpack_require__.e(3634)]).then(__webpack_require__.bind(__webpack_require__, 43634)),
        __webpack_require__.e(/* import() */ 8881).then(__webpack_require__.bind(__webpack_require__, 78881)),
    ]);
    const checks = await startChecks({ inputs, facts, host, report, registry, docker: outside.docker, clock });
    const signer = signing?.(checks.tools);
    const made = async () => {
        const ref = inputs.imageRef;
        const places = { registry: async () => registry(host), docker: () => outside.docker(host) };
        if (!build || !docker || !buildPlan)
            return { image: ref && (await (0,image_image/* existingImage */.X)(ref, inputs, places, host)), built: undefined };
        const built = await building
            .within((host) => build.run(buildPlan, host, docker, secretsOfBuild))
            .finally(() => {
            report.dockerCalls = docker.calls;
        });
        return { image: { layout: built.layout, name: (0,image_image/* builtName */.q)(tags, facts, host), verified: true }, built };
    };
    const { image, built } = await (0,beside/* beside */.v)(made(), Promise.all([checks.ready, signer?.ready]), {
        work() {
            building.stop();
            checks.stopFetching();
            signer?.stop();
        },
        other() {
            checks.stop();
            signer?.stop();
        },
    }).catch(async (error) => {
        // What the history already gave away is told all the same.
        await checks.judge(undefined).done.catch(() => { });
        (0,tell_gates/* tellGates */.q)(report, host);
        throw error;
    });
    if (image) {
        const kept = built !== undefined || (inputs.imageRef !== undefined && 'folder' in inputs.imageRef);
        report.image = { name: image.name, digest: image.layout.root.digest, ...(kept && { layout: image.layout.dir }) };
    }
    if (built && build)
        (0,report_report/* addShown */.te)(report, 'build', build.show(built));
    if (built && report.part)
        report.part = { ...report.part, entries: await (0,entries/* entriesOf */.M)(built.layout) };
    if (built)
        report.headline = (0,headline/* builtHeadline */.$2)(built, decision.why);
    // Blobs may go up while gates run, once it is known that they hold no secret: without a manifest nobody is shown them.
    const { clean, done, attestable } = checks.judge(image, built?.seconds);
    const uploading = clean.then((isClean) => isClean && publication && image ? publishing.within(() => publication.blobs(image.layout)) : undefined);
    uploading.catch(() => { });
    const passed = async (checked) => {
        const { saidByChecks } = await Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(324)]).then(__webpack_require__.bind(__webpack_require__, 32609));
        const judged = { checked, database: await checks.database, ran: checks.ran, tools: checks.tools };
        return { inputs, facts, host, dirty, said: saidByChecks(judged, facts, host) };
    };
    const images = publishPlan?.images ?? signedImages(inputs);
    const place = { images, registry, clock: clock('sign'), beforeTags: publication !== undefined };
    const early = signer && image
        ? Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(5824)]).then(__webpack_require__.bind(__webpack_require__, 55551)).then(({ signEarly }) => {
            const ready = attestable.then((checked) => checked && passed(checked));
            return signEarly(signer, image, place, ready, report);
        })
        : undefined;
    let checked;
    try {
        checked = await done;
        if (inputs.gates.length > 0)
            await writeReport(report, host);
        const wish = { files: report.sarif, wish: inputs.sarifUpload, token: inputs.githubToken };
        const [verdicts, sent] = await Promise.allSettled([
            judging.within((own) => (0,gate/* runGates */.AQ)(inputs.gates, image, own, report.outputs['report-json'] ?? '', host.signal)),
            sendSarif(wish, facts, host),
        ]);
        if (verdicts.status === 'fulfilled')
            report.verdicts.push(...verdicts.value);
        for (const outcome of [verdicts, sent])
            if (outcome.status === 'rejected')
                throw outcome.reason;
    }
    catch (error) {
        publishing.stop();
        signer?.stop();
        throw error;
    }
    finally {
        (0,tell_gates/* tellGates */.q)(report, host);
    }
    if ((0,report_report/* failedGates */.qq)(report).length > 0) {
        publishing.stop();
        signer?.stop();
        report.headline = (0,headline/* refusedHeadline */.HC)(report.verdicts, publication !== undefined);
        return;
    }
    report.headline = built ? (0,headline/* builtHeadline */.$2)(built, decision.why, report.size) : (0,headline/* checkedHeadline */.KV)(image, report);
    if (!image || !(publication || signer))
        return;
    const run = await passed(checked);
    if (inputs.job === 'platform') {
        if (!publication)
            return;
        const { handOn } = await __webpack_require__.e(/* import() */ 8090).then(__webpack_require__.bind(__webpack_require__, 18090));
        const { said } = run;
        return handOn({ layout: image.layout, publication, uploading, clock: publishing, said }, inputs, host, report);
    }
    const { publishImage } = await Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(5584)]).then(__webpack_require__.bind(__webpack_require__, 63559));
    await publishImage({
        image,
        fresh: publication && { sizes: built?.sizes, publication, uploading, clock: publishing },
        signer,
        signing: place,
        ...(early ? { early } : {}),
    }, run, report);
}
function verdictOf({ passed, text }) {
    return { gate: 'check', passed, ...(passed ? {} : { reason: text.trim() }) };
}
function tell(tags, host) {
    for (const warning of tags.warnings)
        host.log.warning(warning);
    for (const notice of tags.notices)
        host.log.notice(notice);
}

;// CONCATENATED MODULE: ./.build/src/pipeline/report/page/file.js



/** Writes the HTML report beside the JSON one, where the image was looked into. It fails nothing if it cannot be written. */
async function writePage(report, host) {
    const beside = report.outputs['report-json'];
    if (!report.looked || beside === undefined)
        return;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(beside), 'report.html');
    try {
        const [{ page, redacted }, { pageData }] = await Promise.all([
            __webpack_require__.e(/* import() */ 7255).then(__webpack_require__.bind(__webpack_require__, 7255)),
            __webpack_require__.e(/* import() */ 4371).then(__webpack_require__.bind(__webpack_require__, 16752)),
        ]);
        // Before it is packed: in there nobody finds a secret to mask it.
        await (0,replace_file/* replaceText */.e)(path, page(redacted(pageData(report.looked, report), host.redact)));
        report.outputs.report = path;
    }
    catch (error) {
        host.log.warning(`the report could not be written to ${path}: ${(0,errors/* describe */.q0)(error)}`);
    }
}

// EXTERNAL MODULE: ./.build/src/pipeline/report/report-folder.js
var report_folder = __webpack_require__(34032);
;// CONCATENATED MODULE: ./.build/src/pipeline/run.js











/**
 * One run from inputs to report. Never throws: whatever went wrong is told by the log and stands in the report, and
 * what was done until then is reported all the same. The door shows the outcome in its own way and closes the host.
 */
async function run(door, host) {
    const report = (0,report_report/* makeReport */.dO)();
    const began = host.now();
    const outcome = await carryOut(door, host, report);
    const { inputs } = outcome;
    if (!inputs || inputs.dryRun)
        return outcome;
    await monitor(inputs, host, report, began);
    const isLeft = inputs.job !== 'platform' || (await (await __webpack_require__.e(/* import() */ 7211).then(__webpack_require__.bind(__webpack_require__, 49592))).leavePart(report, inputs, host));
    await Promise.all([writeReport(report, host), writePage(report, host), tellPullRequest(inputs, report, host)]);
    return isLeft ? outcome : { ...outcome, status: outcome.status || 1 };
}
async function carryOut(door, host, report) {
    let inputs;
    try {
        inputs = await readInputs(door, host);
        const folder = (0,report_folder/* reportFolder */.t3)(inputs, host);
        if (!inputs.dryRun)
            await (0,report_folder/* emptyReportFolder */.ew)(folder, host);
        if (inputs.job === 'platform' && !inputs.dryRun)
            await (await __webpack_require__.e(/* import() */ 7211).then(__webpack_require__.bind(__webpack_require__, 49592))).emptyPartFolder(inputs, host);
        report.outputs['report-json'] = (0,external_node_path_.join)(folder, 'report.json');
        if (inputs.dryRun) {
            const { dryRun } = await __webpack_require__.e(/* import() */ 7070).then(__webpack_require__.bind(__webpack_require__, 87070));
            await dryRun(inputs, host, report);
        }
        else {
            await pipeline(inputs, host, report);
        }
        Object.assign(report.outputs, (0,report_report/* gateOutputs */.QP)(report));
        return { status: (0,report_report/* failedGates */.qq)(report).length > 0 ? 1 : 0, report, inputs };
    }
    catch (thrown) {
        return { ...brokenDown(inWordsOf(door, thrown), host, report), inputs };
    }
}
/** The outcome of a run, or of a door that did not come as far, that threw `error`: told, and in the report. */
function brokenDown(error, host, report = (0,report_report/* makeReport */.dO)()) {
    report.error = (0,errors/* describe */.q0)(error);
    tellError(error, host);
    for (const reference of report.untagged)
        host.log.info(`pushed before that: ${reference}`);
    report.headline = headlineOf(error, report.headline);
    // A run that broke down has passed no gate, whatever was judged until then.
    Object.assign(report.outputs, (0,report_report/* gateOutputs */.QP)(report), { gate: 'failed' });
    return { status: statusOf(error, host), report, inputs: undefined };
}
function statusOf(error, host) {
    if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
        return 130;
    return error instanceof errors/* InputError */.dz ? 2 : 1;
}
/** The runner shows ten annotations a step: a long list of mistakes becomes one. */
function tellError(error, host) {
    if (error instanceof errors/* InputError */.dz && error.mistakes.length <= 10)
        for (const line of error.message.split('\n'))
            host.log.error(line);
    else
        host.log.error((0,errors/* describe */.q0)(error));
}
function headlineOf(error, before) {
    if (error instanceof errors/* InputError */.dz)
        return `nothing was started: ${error.mistakes.length} input ${error.mistakes.length === 1 ? 'mistake' : 'mistakes'}`;
    const what = error instanceof errors/* InterruptedError */.p4 ? 'interrupted' : `failed: ${firstWords((0,errors/* describe */.q0)(error))}`;
    // What was only computed would read as if it had been done.
    return before === '' || /^(?:tags: |no tag rule|dry run)/.test(before) ? what : `${what} (before that: ${before})`;
}
/** The first line; where that only announces a list, with the list's first entry. */
function firstWords(text) {
    const [first = '', second = ''] = text.split('\n');
    return first.endsWith(':') ? `${first} ${second.trim()}` : first;
}


/***/ }),

/***/ 44363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ stageClocks),
/* harmony export */   m: () => (/* binding */ endedBy)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/** The clock of each stage: whoever asks for one gets the same, so that all parts of a stage share its time. */
function stageClocks(host, limits, tell) {
    const clocks = new Map();
    return (stage) => {
        const clock = clocks.get(stage) ?? stageClock(host, stage, limits.get(stage), (spent, began) => tell(stage, spent, began));
        clocks.set(stage, clock);
        return clock;
    };
}
/** Node takes longer ones for 1 ms. */
const longestTimer = 2 ** 31 - 1;
/** `limit` in milliseconds; without it only the run's own interruption ends the stage. `tell` hears of milliseconds that were spent, and since when. */
function stageClock(host, stage, limit, tell) {
    const over = new AbortController();
    let late = false;
    const end = () => {
        late = true;
        over.abort();
    };
    let left = limit ?? Number.POSITIVE_INFINITY;
    // Parts may run side by side: an instant counts once.
    let running = 0;
    let since = 0;
    let timer;
    const begin = () => {
        running += 1;
        if (running > 1)
            return;
        since = Date.now();
        if (limit !== undefined)
            timer = setTimeout(end, Math.min(left, longestTimer));
    };
    const finish = () => {
        running -= 1;
        if (running > 0)
            return;
        clearTimeout(timer);
        left -= Date.now() - since;
        tell(Date.now() - since, since);
    };
    const own = endedBy(host, over.signal);
    return {
        host: own,
        stop: () => over.abort(),
        async within(work) {
            if (host.signal.aborted)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4();
            begin();
            try {
                return await work(own);
            }
            catch (error) {
                if (!late || host.signal.aborted)
                    throw error;
                const words = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? `: ${error.message}` : '';
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${stage} took longer than its timeout of ${(limit ?? 0) / 1000} s${words}`, {
                    cure: `Raise it in timeout (${stage}=…), or find out above what was slow.`,
                    cause: error,
                });
            }
            finally {
                finish();
            }
        },
    };
}
/** The host, whose children and requests another signal ends too. */
function endedBy(host, over) {
    return {
        ...host,
        signal: AbortSignal.any([host.signal, over]),
        exec: (command) => host.exec({ ...command, signal: both(command.signal, over) }),
        // Not the run's interruption: a tag that is on its way may arrive.
        fetch: (url, init) => host.fetch(url, { ...init, signal: both(init?.signal, over) }),
    };
}
function both(one, other) {
    return one ? AbortSignal.any([one, other]) : other;
}


/***/ })

};
