export const id = 371;
export const ids = [371];
export const modules = {

/***/ 8752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* reexport */ look),
  plan: () => (/* reexport */ plan),
  run: () => (/* reexport */ run),
  show: () => (/* reexport */ show)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(9145);
;// CONCATENATED MODULE: ./.build/src/git/git.js


/** One answer of git in the checkout, trimmed; undefined where git is missing, there is no repository, or it says no. */
async function git(host, ...args) {
    try {
        const { status, stdout } = await host.exec({
            tool: 'git',
            // The checkout of a job in a container belongs to another user, which git refuses until it is told.
            args: ['-c', `safe.directory=${host.cwd}`, '-c', 'log.showSignature=false', '--no-pager', ...args],
            env: (0,core_host/* childEnv */.g)(host.env, [], { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }),
            answers: Array.from({ length: 256 }, (_, code) => code),
        });
        return status === 0 ? stdout.trim() : undefined;
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/git/head.js

/** What is checked out: the branch, or for a detached HEAD the tag, pull request or branch that points at it. */
async function readHead(host) {
    const sha = await git(host, 'rev-parse', '--verify', '--quiet', 'HEAD');
    if (!sha)
        return undefined;
    const branch = await git(host, 'symbolic-ref', '--quiet', 'HEAD');
    if (branch)
        return { ref: branch, sha };
    const at = refOf(await refs(host, '--points-at')) ?? refOf(await refs(host, '--contains'), true);
    return { ref: at ?? '', sha };
}
/** When the commit was made; undefined when the checkout does not hold it. */
async function readCommitDate(sha, host) {
    if (!/^[0-9a-f]{7,64}$/.test(sha))
        return undefined;
    const seconds = await git(host, 'log', '-1', '--format=%ct', sha);
    return seconds && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}
/** Full names, the highest version first. */
async function refs(host, relation) {
    const format = '--format=%(refname)';
    const names = await git(host, 'for-each-ref', format, '--sort=-version:refname', relation, 'HEAD');
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
    const url = await git(host, 'remote', 'get-url', 'origin');
    return url === undefined ? undefined : parseRemote(url);
}
/** The branch that origin's HEAD names; '' when the clone does not know. */
async function readDefaultBranch(host) {
    const ref = await git(host, 'symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
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

;// CONCATENATED MODULE: ./.build/src/github/api.js

const attempts = 3;
/**
 * One answer of the API, asked for again on 429, 5xx and a broken connection.
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError when the run is interrupted
 */
async function ask(question, { apiUrl, token }, host) {
    // The package reads the event and the proxies when it is imported, which only a run that asks shall pay for.
    const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(845), __webpack_require__.e(87)]).then(__webpack_require__.bind(__webpack_require__, 1845));
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
                throw new errors/* InterruptedError */.p4(error);
            if (attempt === attempts || !mayPass(error))
                throw error;
            await host.sleep(waitAfter(error, attempt));
        }
    }
}
/** octokit gives a broken connection the status 500. */
function mayPass(error) {
    const { status } = error;
    return status === undefined || status === 429 || status >= 500;
}
/** Milliseconds: what the answer asks for, at most 20 seconds; else 1, 2. */
function waitAfter(error, attempt) {
    const { response } = error;
    const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN);
    return Number.isNaN(seconds) ? 1000 * 2 ** (attempt - 1) : Math.min(seconds, 20) * 1000;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./.build/src/github/workflow.js


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
        fullName: workflow_text(repository.full_name),
        name: workflow_text(repository.name),
        description: workflow_text(repository.description),
        htmlUrl: workflow_text(repository.html_url),
        defaultBranch: workflow_text(repository.default_branch),
        license: workflow_text(license?.spdx_id),
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
        const payload = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch (error) {
        host.log.warning(`The event's payload cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return {};
    }
}
function workflow_text(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./.build/src/github/repository.js



/** What the API knows of `owner/name`. undefined, and told, when it does not answer: nothing fails for a description. */
async function fetchRepository(fullName, account, host) {
    const data = await told(`The repository ${fullName}`, 'GET /repos/{owner}/{repo}', fullName, {}, account, host);
    return repositoryOf(data);
}
/** When a commit was made; undefined, and told, when the API does not answer. */
async function fetchCommitDate(fullName, sha, account, host) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const data = await told(`The date of commit ${sha.slice(0, 7)}`, route, fullName, { ref: sha }, account, host);
    const date = data?.commit?.committer?.date;
    return date === undefined ? undefined : validDate(date);
}
async function told(what, route, fullName, more, account, host) {
    const [owner, repo] = fullName.split('/');
    try {
        return await ask({ route, parameters: { owner, repo, ...more } }, account, host);
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        host.log.warning(`${what} could not be read from the GitHub API, so what it says is left empty: ${(0,errors/* messageOf */.bD)(error)}`);
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

;// CONCATENATED MODULE: ./.build/src/metadata/subject.js
function subjectOf(facts, context, switches) {
    const { event } = facts;
    const { ref, notice } = context === 'git' ? { ref: facts.ref } : subject_refOf(facts);
    return {
        event,
        ref,
        sha: revisionOf(facts, context, switches),
        baseRef: baseRefOf(ref, facts),
        defaultBranch: facts.repository.defaultBranch,
        onDefaultBranch: onDefaultBranch(ref, facts),
        shortSha: switches.shortSha,
        now: facts.now,
        commitDate: facts.commitDate ?? facts.now,
        notices: [notice, otherRun(facts), markedRelease(facts)].filter((line) => line !== undefined),
    };
}
/** The commit that tags and labels name: the event's, or the head of its pull request on demand. */
function revisionOf({ event, sha, payload }, context, { headOfPullRequest }) {
    const usesHead = headOfPullRequest && context !== 'git' && event.includes('pull_request');
    return (usesHead && subject_text(payload, 'pull_request', 'head', 'sha')) || sha;
}
/** What follows the prefix, '' for another kind of ref: `after('refs/heads/', 'refs/heads/main')` is `main`. */
function after(prefix, ref) {
    return ref.startsWith(prefix) ? ref.slice(prefix.length) : '';
}
/** `refs/heads/gh-readonly-queue/main/pr-104-<sha>` */
const queue = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/;
/**
 * - pull_request_target runs on the base branch: its ref would give the image of a pull request the branch's tag.
 * - A merged pull request's `closed` event has the base branch as ref too.
 * - A merge queue's branch is named by nobody; the pull request it holds is.
 */
function subject_refOf({ event, ref, payload }) {
    const pull = payload.number;
    if (event.includes('pull_request_target'))
        return { ref: pull === undefined ? '' : `refs/pull/${pull}/merge` };
    if (event === 'pull_request' && ref.startsWith('refs/heads/') && pull !== undefined)
        return {
            ref: `refs/pull/${pull}/merge`,
            notice: `The closed pull request ${pull} is named pr-${pull}, not as the branch ${after('refs/heads/', ref)} it went into: build the branch on push.`,
        };
    const [, , number] = (event === 'merge_group' && queue.exec(ref)) || [];
    if (number !== undefined)
        return {
            ref: `refs/pull/${number}/merge`,
            notice: `The merge queue's branch is named as the pull request it tests: ${number}.`,
        };
    return { ref };
}
function baseRefOf(ref, { event, ref: given, payload }) {
    if (ref.startsWith('refs/tags/'))
        return subject_text(payload, 'base_ref').replace(/^refs\/heads\//, '');
    if (event === 'merge_group')
        return queue.exec(given)?.[1] ?? '';
    return ref.startsWith('refs/pull/') ? subject_text(payload, 'pull_request', 'base', 'ref') : '';
}
/** These events always run for the default branch's last commit. */
const onlyThere = /create|discussion|issues|schedule/;
function onDefaultBranch(ref, { event, repository }) {
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === '')
        return false;
    return branch === repository.defaultBranch || onlyThere.test(event);
}
function otherRun({ event, sha, payload }) {
    const head = subject_text(payload, 'workflow_run', 'head_sha');
    if (event !== 'workflow_run' || head === '' || head === sha)
        return undefined;
    const branch = subject_text(payload, 'workflow_run', 'head_branch');
    return `This run's tags name the default branch; the run it follows was for ${branch || 'another branch'} at ${head.slice(0, 7)}.`;
}
function markedRelease({ payload }) {
    const { prerelease } = (payload.release ?? {});
    if (prerelease !== true)
        return undefined;
    return 'The release is marked as a prerelease; tag rules look at its version alone. Write flavor: latest=false where latest should not move.';
}
function subject_text(payload, ...path) {
    const found = path.reduce((value, key) => (typeof value === 'object' && value !== null ? value[key] : undefined), payload);
    return typeof found === 'string' ? found : '';
}

;// CONCATENATED MODULE: ./.build/src/metadata/look.js







/**
 * What is known of the commit, the event and the repository. The event's payload is asked first, then git, and the
 * GitHub API for what neither holds. A description or date that cannot be had is told and left empty.
 *
 * @throws UserError when git was asked for by name and has no answer
 */
async function look(inputs, host, token) {
    const now = host.now();
    const workflow = await readWorkflow(host);
    const runner = host.kind === 'runner' || inActions(host.env);
    const usesGit = inputs.metadataContext === 'git' || (inputs.metadataContext === '' && !runner);
    const head = usesGit ? await headOf(inputs.metadataContext === 'git', host) : undefined;
    const { ref, sha } = head ?? (usesGit ? { ref: '', sha: '' } : workflow);
    const repository = await repositoryFacts(workflow, runner, host, token);
    const revision = revisionOf({ ...workflow, sha }, inputs.metadataContext, switchesOf(host.env));
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
    const known = dateInPayload(workflow.payload, sha) ?? (await readCommitDate(sha, host));
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
    const told = repositoryOf(workflow.payload.repository);
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

;// CONCATENATED MODULE: ./.build/src/metadata/render.js

/**
 * The text with its expressions filled in. Nothing is HTML-escaped: tags and labels are no web pages.
 *
 * @throws UserError from a helper that cannot make sense of its arguments
 */
function render(template, scope) {
    const text = (nodes) => nodes
        .map((node) => {
        if (typeof node === 'string')
            return node;
        if (node.kind === 'output')
            return shown(evaluate(node.value));
        return text(isTrue(evaluate(node.test)) ? node.yes : node.no);
    })
        .join('');
    const evaluate = (expression) => {
        if (expression.kind === 'literal')
            return expression.value;
        const [name = '', ...rest] = expression.path;
        const found = Object.hasOwn(scope, name) ? scope[name] : undefined;
        if (typeof found !== 'function')
            return rest.reduce(member, found);
        const named = Object.fromEntries(Object.entries(expression.named).map(([key, value]) => [key, evaluate(value)]));
        return found(expression.args.map(evaluate), named);
    };
    try {
        return text(template.nodes);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(`${template.text}: ${error.message}`, { cure: error.cure, cause: error });
    }
}
function member(value, name) {
    return Array.isArray(value) ? value[Number(name)] : undefined;
}
function shown(value) {
    if (value === undefined)
        return '';
    return Array.isArray(value) ? value.map(shown).join(',') : String(value);
}
/** Handlebars' truth. Upstream's booleans are strings and always true; here `{{#if is_default_branch}}` works. */
function isTrue(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

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
        const text = render(line, scope);
        for (const name of line.unknown)
            warn(`${line.text}: {{${name}}} is not known and is empty.`);
        const at = text.indexOf('=');
        if (at >= 0)
            values.set(text.slice(0, at), text.slice(at + 1));
        else if (text.trim() !== '')
            warn(`${text} has no = and is left out: labels and annotations are key=value.`);
    }
    const { compare } = new Intl.Collator('en');
    return Object.fromEntries([...values].sort(([one], [other]) => compare(one, other)));
}

;// CONCATENATED MODULE: ./.build/src/metadata/zone.js
function inZone(instant, zone) {
    const whole = Math.floor(instant.getTime() / 1000) * 1000;
    const parts = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    }).formatToParts(instant);
    const of = (type) => Number(parts.find((part) => part.type === type)?.value);
    const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    const millisecond = instant.getTime() - whole;
    return { local: new Date(local + millisecond), instant, offset: (local - whole) / 60_000, zone };
}
function isZone(zone) {
    try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
    }
    catch {
        return false;
    }
}
/** `CET`, `EST`: each English speaks the names of its own part of the world; elsewhere the offset is the name. */
function zoneName({ instant, zone, offset }) {
    for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-ZA', 'en-IN', 'en-NZ', 'ja']) {
        const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(instant);
        const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
        if (/^[A-Z]{2,5}$/.test(name) && (name !== 'GMT' || offset === 0))
            return name;
    }
    return offset % 60 === 0 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, '');
}
/** `+09:00` */
function offsetText(minutes, separator) {
    const size = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${separator}${pad(Math.floor(size % 60))}`;
}
function pad(value, width = 2) {
    return String(value).padStart(width, '0');
}

;// CONCATENATED MODULE: ./.build/src/metadata/date-format.js

/**
 * A date in moment's format language, in English, e.g. `YYYY-MM-DD`, `dddd, MMMM Do YYYY`; `[text]` stands for itself.
 * ISO 8601 without a format. A zone that is not known counts as UTC.
 */
function formatDate(instant, format = '', zone = 'UTC') {
    const moment = inZone(instant, isZone(zone) ? zone : 'UTC');
    const iso = moment.offset === 0 ? 'YYYY-MM-DDTHH:mm:ss[Z]' : 'YYYY-MM-DDTHH:mm:ssZ';
    return expand(format || iso).replace(tokens, (token) => token.startsWith('[') ? token.slice(1, -1) : token.startsWith('\\') ? token.slice(1) : field(token, moment));
}
/** A backslash takes the meaning from the whole token behind it. */
const tokens = /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|[MQdwW]o|DDDo|Do|M{1,4}|D{1,4}|d{1,4}|ww?|WW?|Q|N{1,5}|Y{4,6}|YY|y{2,4}|yo?|g{4,5}|gg|G{4,5}|GG|[eEaA]|hh?|HH?|kk?|mm?|ss?|S{1,9}|[xX]|zz?|ZZ?|.)/gs;
const date_format_long = {
    LTS: 'h:mm:ss A',
    LT: 'h:mm A',
    LLLL: 'dddd, MMMM D, YYYY h:mm A',
    LLL: 'MMMM D, YYYY h:mm A',
    LL: 'MMMM D, YYYY',
    L: 'MM/DD/YYYY',
    llll: 'ddd, MMM D, YYYY h:mm A',
    lll: 'MMM D, YYYY h:mm A',
    ll: 'MMM D, YYYY',
    l: 'M/D/YYYY',
};
function expand(format) {
    return format.replace(/\[[^[]*\]|\\?(?:LTS|LT|L{1,4}|l{1,4})/g, (token) => date_format_long[token] ?? token);
}
const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const day = 86_400_000;
function field(token, moment) {
    const { local } = moment;
    const year = local.getUTCFullYear();
    const month = local.getUTCMonth();
    const date = local.getUTCDate();
    const weekday = local.getUTCDay();
    const hour = local.getUTCHours();
    const minute = local.getUTCMinutes();
    const second = local.getUTCSeconds();
    const ofYear = Math.floor((local.getTime() - Date.UTC(year, 0, 1)) / day) + 1;
    const twelve = hour % 12 || 12;
    const fields = {
        M: () => month + 1,
        Mo: () => ordinal(month + 1),
        MM: () => pad(month + 1),
        MMM: () => (months[month] ?? '').slice(0, 3),
        MMMM: () => months[month] ?? '',
        Q: () => Math.floor(month / 3) + 1,
        Qo: () => ordinal(Math.floor(month / 3) + 1),
        D: () => date,
        Do: () => ordinal(date),
        DD: () => pad(date),
        DDD: () => ofYear,
        DDDo: () => ordinal(ofYear),
        DDDD: () => pad(ofYear, 3),
        d: () => weekday,
        do: () => ordinal(weekday),
        dd: () => (days[weekday] ?? '').slice(0, 2),
        ddd: () => (days[weekday] ?? '').slice(0, 3),
        dddd: () => days[weekday] ?? '',
        e: () => weekday,
        E: () => weekday || 7,
        w: () => week(local, 'american').week,
        wo: () => ordinal(week(local, 'american').week),
        ww: () => pad(week(local, 'american').week),
        W: () => week(local, 'iso').week,
        Wo: () => ordinal(week(local, 'iso').week),
        WW: () => pad(week(local, 'iso').week),
        YY: () => pad(year % 100),
        Y: () => (year <= 9999 ? pad(year, 4) : `+${year}`),
        YYYY: () => pad(year, 4),
        YYYYY: () => pad(year, 5),
        YYYYYY: () => `+${pad(year, 6)}`,
        yo: () => ordinal(year),
        gg: () => pad(week(local, 'american').year % 100),
        gggg: () => pad(week(local, 'american').year, 4),
        ggggg: () => pad(week(local, 'american').year, 5),
        GG: () => pad(week(local, 'iso').year % 100),
        GGGG: () => pad(week(local, 'iso').year, 4),
        GGGGG: () => pad(week(local, 'iso').year, 5),
        NNNN: () => 'Anno Domini',
        NNNNN: () => 'AD',
        a: () => (hour < 12 ? 'am' : 'pm'),
        A: () => (hour < 12 ? 'AM' : 'PM'),
        h: () => twelve,
        hh: () => pad(twelve),
        hmm: () => `${twelve}${pad(minute)}`,
        hmmss: () => `${twelve}${pad(minute)}${pad(second)}`,
        H: () => hour,
        HH: () => pad(hour),
        Hmm: () => `${hour}${pad(minute)}`,
        Hmmss: () => `${hour}${pad(minute)}${pad(second)}`,
        k: () => hour || 24,
        kk: () => pad(hour || 24),
        m: () => minute,
        mm: () => pad(minute),
        s: () => second,
        ss: () => pad(second),
        Z: () => offsetText(moment.offset, ':'),
        ZZ: () => offsetText(moment.offset, ''),
        z: () => zoneName(moment),
        zz: () => zoneName(moment),
        X: () => Math.floor(moment.instant.getTime() / 1000),
        x: () => moment.instant.getTime(),
    };
    if (/^S+$/.test(token))
        return pad(local.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, token.length);
    if (/^N{1,3}$/.test(token))
        return 'AD';
    // Years of the era; they never are shortened.
    if (/^y{1,4}$/.test(token))
        return pad(year, token.length);
    return String(fields[token]?.() ?? token);
}
/** ISO weeks begin on Monday and the first holds January 4th; American ones on Sunday, the first holds January 1st. */
const weeks = { iso: { first: 1, holds: 4 }, american: { first: 0, holds: 1 } };
function week(local, kind) {
    const { first, holds } = weeks[kind];
    const start = (year) => {
        const anchor = new Date(Date.UTC(year, 0, holds));
        return anchor.getTime() - ((anchor.getUTCDay() - first + 7) % 7) * day;
    };
    const year = local.getUTCFullYear();
    const time = local.getTime();
    const of = time >= start(year + 1) ? year + 1 : time < start(year) ? year - 1 : year;
    return { week: Math.floor((time - start(of)) / (7 * day)) + 1, year: of };
}
function ordinal(value) {
    const teen = Math.floor((value % 100) / 10) === 1;
    return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

;// CONCATENATED MODULE: ./.build/src/metadata/scopes.js




/** The values of all global names; a zone that is not known is told through `warn`. */
function globalScope(subject, warn) {
    const { ref, now, commitDate } = subject;
    return {
        date: dateHelper(now, warn),
        commit_date: dateHelper(commitDate, warn),
        branch: after('refs/heads/', ref),
        tag: after('refs/tags/', ref),
        sha: scopes_shortSha(subject),
        base_ref: subject.baseRef,
        is_default_branch: subject.onDefaultBranch,
        is_not_default_branch: !subject.onDefaultBranch,
    };
}
function scopes_shortSha({ sha, shortSha }) {
    return sha.slice(0, shortSha);
}
/** `{{date 'YYYYMMDD' tz='Europe/Berlin'}}`; ISO 8601 without a format, UTC without a zone. */
function dateHelper(instant, warn) {
    return ([format], named) => {
        const wrong = Object.keys(named).find((key) => key !== 'tz');
        if (wrong !== undefined)
            throw new errors/* UserError */.yo(`Unknown ${wrong} attribute`, { cure: "A date takes a format and tz='Zone/City'." });
        const zone = words(named.tz) ?? 'UTC';
        if (!isZone(zone))
            warn(`The time zone ${zone} is not known; UTC is used.`);
        return formatDate(instant, words(format), zone);
    };
}
function words(value) {
    return value === undefined ? undefined : String(value);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/src/metadata/legal-tag.js

const longest = 128;
function legalTag(text) {
    const clean = text.replace(/[^a-zA-Z0-9._-]+/g, '-');
    const begun = clean.replace(/^[.-]+/, '');
    const tag = begun.length > longest ? shortened(begun) : begun;
    if (tag === clean)
        return { tag };
    if (tag === '')
        return { tag, warning: `The tag "${clean}" has no letter or digit; it is left out.` };
    const reason = begun.length > longest ? `longer than ${longest} characters` : 'begun with a dot or dash';
    return { tag, warning: `No registry takes the tag "${clean}", ${reason}; it became "${tag}".` };
}
/** Cut, with a hash of the whole: two long names that begin alike stay two tags. */
function shortened(tag) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(tag).digest('hex').slice(0, 8);
    return `${tag.slice(0, longest - hash.length - 1)}-${hash}`;
}

;// CONCATENATED MODULE: ./.build/src/metadata/pep440.js
const separator = '[-_.]?';
const pattern = new RegExp([
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    `(?:${separator}(?<pre>alpha|a|beta|b|preview|pre|c|rc)${separator}(?<preNumber>\\d+)?)?`,
    `(?:-(?<implicitPost>\\d+)|(?<post>${separator}(?:post|rev|r)${separator}(?<postNumber>\\d+)?))?`,
    `(?<dev>${separator}dev${separator}(?<devNumber>\\d+)?)?`,
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
].join(''), 'i');
const phases = {
    alpha: 'a',
    a: 'a',
    beta: 'b',
    b: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** undefined for text that is no such version. */
function parsePep440(text) {
    const parts = pattern.exec(text)?.groups;
    if (!parts)
        return undefined;
    const release = (parts.release ?? '').split('.').map(Number);
    const pre = parts.pre && `${phases[parts.pre.toLowerCase()]}${Number(parts.preNumber ?? 0)}`;
    const isPost = parts.post !== undefined || parts.implicitPost !== undefined;
    const post = isPost && `.post${Number(parts.implicitPost ?? parts.postNumber ?? 0)}`;
    const dev = parts.dev !== undefined && `.dev${Number(parts.devNumber ?? 0)}`;
    const epoch = Number(parts.epoch ?? 0);
    const local = parts.local
        ?.toLowerCase()
        .split(/[-_.]/)
        .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part));
    const version = [
        epoch > 0 && `${epoch}!`,
        release.join('.'),
        pre,
        post,
        dev,
        // A dash, where PEP 440 has a dot: metadata-action's tags have it.
        local && `+${local.join('-')}`,
    ]
        .filter(Boolean)
        .join('');
    return {
        raw: text,
        version,
        major: release[0] ?? 0,
        minor: release[1] ?? 0,
        patch: release[2] ?? 0,
        special: Boolean(pre || post || dev),
        prerelease: Boolean(pre || dev),
    };
}
function pep440Scope({ raw, version, major, minor, patch }) {
    return { raw, version, major, minor, patch };
}

;// CONCATENATED MODULE: ./.build/src/metadata/semver.js
const number = '(0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][a-zA-Z0-9-]*)';
const semver_pattern = new RegExp(`^v?${number}\\.${number}\\.${number}(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?$`);
/** undefined for text that is no version: `1.2`, `V1.2.3`, `=1.2.3`, `1.02.3`. */
function parseSemver(text) {
    const raw = text.trim();
    const found = raw.length > 256 ? null : semver_pattern.exec(raw);
    if (!found)
        return undefined;
    const [major = 0, minor = 0, patch = 0] = found.slice(1, 4).map(Number);
    if (![major, minor, patch].every(Number.isSafeInteger))
        return undefined;
    const prerelease = found[4]?.split('.') ?? [];
    const version = `${major}.${minor}.${patch}${found[4] === undefined ? '' : `-${found[4]}`}`;
    return { raw, version, major, minor, patch, prerelease, build: found[5]?.split('.') ?? [] };
}
function semverScope({ raw, version, major, minor, patch, prerelease, build }) {
    return { raw, version, major, minor, patch, prerelease, build };
}

// EXTERNAL MODULE: ./.build/src/metadata/template.js + 1 modules
var template = __webpack_require__(4152);
;// CONCATENATED MODULE: ./.build/src/metadata/values.js






/** undefined where the rule does not apply; a version that is none is told through `warn`. */
function fire(rule, subject, scope, warn) {
    const { ref, event, sha } = subject;
    switch (rule.type) {
        case 'schedule':
            return event.includes('schedule') ? plain(render(rule.pattern, datesOf(scope))) : undefined;
        case 'semver':
            return semver(rule, ref, scope, warn);
        case 'pep440':
            return pep440(rule, ref, scope, warn);
        case 'match':
            return match(rule, ref, scope, warn);
        case 'edge':
            return edge(rule.branch || subject.defaultBranch, ref, warn);
        case 'ref':
            return fromRef(rule.event, ref);
        case 'raw':
            return plain(render(rule.value, scope));
        case 'sha':
            return sha === '' ? undefined : plain(rule.format === 'short' ? scopes_shortSha(subject) : sha);
    }
}
/** A schedule's pattern knows nothing else, as in metadata-action. */
function datesOf({ date, commit_date }) {
    return { date, commit_date };
}
/** Whether a version, of either kind, is one that a release comes after. */
function isPrerelease(version) {
    const semver = parseSemver(version.replaceAll('/', '-'));
    return semver ? semver.prerelease.length > 0 : (parsePep440(version)?.prerelease ?? false);
}
function plain(value) {
    return { value, latest: false, prerelease: false };
}
function edge(branch, ref, warn) {
    if (!ref.startsWith('refs/heads/'))
        return undefined;
    if (branch === '')
        warn('type=edge needs the default branch, which is not known. Write type=edge,branch=…');
    return after('refs/heads/', ref) === branch ? plain('edge') : undefined;
}
function fromRef(event, ref) {
    if (event === 'branch')
        return ref.startsWith('refs/heads/') ? plain(after('refs/heads/', ref)) : undefined;
    if (event === 'pr')
        return ref.startsWith('refs/pull/') ? plain(pullRequest(ref)) : undefined;
    const value = after('refs/tags/', ref);
    return ref.startsWith('refs/tags/') ? { value, latest: true, prerelease: isPrerelease(value) } : undefined;
}
/** `refs/pull/15/merge` is 15; `refs/pull/15/head` is 15/head. */
function pullRequest(ref) {
    return after('refs/pull/', ref).replace(/\/merge$/, '');
}
/** The text a version is taken from; undefined where the rule does not apply. */
function sourceOf(rule, ref, scope) {
    if (rule.value.text !== '')
        return render(rule.value, scope);
    return ref.startsWith('refs/tags/') ? after('refs/tags/', ref) : undefined;
}
function versionOf(rule, ref, scope, warn) {
    const source = sourceOf(rule, ref, scope);
    if (source === undefined)
        return undefined;
    return (rule.match ? matched(rule.match, source, warn) : source).replaceAll('/', '-');
}
/** The first group, or the whole match where the pattern has no group; the source where it does not match. */
function matched(pattern, source, warn) {
    const found = pattern.regex.exec(source);
    if (!found)
        warn(`${pattern.text} does not match ${source}.`);
    return found ? (found[1] ?? found[0]) : source;
}
function semver(rule, ref, scope, warn) {
    const text = versionOf(rule, ref, scope, warn);
    if (text === undefined)
        return undefined;
    const version = parseSemver(text);
    if (!version) {
        warn(`${text} is not a valid semver. More info: https://semver.org/`);
        return undefined;
    }
    if (version.prerelease.length === 0)
        return { value: render(rule.pattern, semverScope(version)), latest: true, prerelease: false };
    return { value: (0,template/* isOnly */.fy)(rule.pattern, 'raw') ? version.raw : version.version, latest: false, prerelease: true };
}
function pep440(rule, ref, scope, warn) {
    const text = versionOf(rule, ref, scope, warn);
    if (text === undefined)
        return undefined;
    const version = parsePep440(text);
    if (!version) {
        warn(`${text} does not conform to PEP 440. More info: https://www.python.org/dev/peps/pep-0440`);
        return undefined;
    }
    if (!version.special)
        return { value: render(rule.pattern, pep440Scope(version)), latest: true, prerelease: false };
    const value = (0,template/* isOnly */.fy)(rule.pattern, 'raw') ? version.raw : version.version;
    return { value, latest: false, prerelease: version.prerelease };
}
function match(rule, ref, scope, warn) {
    const source = sourceOf(rule, ref, scope);
    if (source === undefined)
        return undefined;
    const found = rule.pattern.regex.exec(source);
    const value = found?.[Number(rule.group)];
    if (!found)
        warn(`${rule.pattern.text} does not match ${source}.`);
    else if (value === undefined)
        warn(`Group ${rule.group} does not exist for ${rule.pattern.text} pattern.`);
    return value === undefined ? undefined : { value, latest: true, prerelease: isPrerelease(source) };
}

;// CONCATENATED MODULE: ./.build/src/metadata/select.js




/**
 * The rules by priority; the first that gives a tag gives the version, and it alone decides on `latest`.
 *
 * @throws UserError for an `enable` that gives neither true nor false
 */
function select_select(rules, flavor, subject, scope, warn) {
    const names = [];
    let asksLatest;
    let prerelease = false;
    for (const rule of rules.toSorted(byPriority)) {
        if (!isEnabled(rule.enable, scope, rule.text))
            continue;
        const fired = fire(rule, subject, scope, warn);
        if (!fired)
            continue;
        tellUnknown(rule, warn);
        const text = withAffixes(rule, fired.value, flavor, scope);
        const name = text === '' ? '' : legal(text, warn);
        if (name === '')
            continue;
        names.push(name);
        asksLatest ??= fired.latest;
        prerelease ||= fired.prerelease;
    }
    const version = names[0] ?? '';
    const setsLatest = flavor.latest === 'auto' ? asksLatest === true : flavor.latest === 'true';
    if (version !== '' && setsLatest)
        names.push(legal(latestName(flavor, scope), warn));
    const unique = [...new Set(names)];
    return {
        version,
        names: setsLatest ? lastOf(unique, names.at(-1)) : unique,
        prerelease,
        notices: prerelease && (setsLatest || unique.includes('latest')) ? [prereleaseNotice(version)] : [],
    };
}
function prereleaseNotice(version) {
    return `latest would name a prerelease (${version}); guard-latest keeps it where it is. With flavor: latest=false, or semver and pep440 rules alone, a prerelease never asks for it.`;
}
/** @throws UserError */
function isEnabled(enable, scope, line) {
    const said = render(enable, scope);
    if (said === 'true' || said === 'false')
        return said === 'true';
    throw new errors/* UserError */.yo(`Invalid value for enable attribute: ${said} (${line})`, {
        cure: 'The expression must give true or false.',
    });
}
function byPriority(one, other) {
    return one.priority < other.priority ? 1 : one.priority > other.priority ? -1 : 0;
}
function withAffixes(rule, value, flavor, scope) {
    return `${render(rule.prefix ?? flavor.prefix.text, scope)}${value}${render(rule.suffix ?? flavor.suffix.text, scope)}`;
}
function latestName({ prefix, suffix }, scope) {
    const affix = ({ onLatest, text }) => (onLatest ? render(text, scope) : '');
    return `${affix(prefix)}latest${affix(suffix)}`;
}
function legal(text, warn) {
    const { tag, warning } = legalTag(text);
    if (warning !== undefined)
        warn(warning);
    return tag;
}
/** A rule may have made `latest` already: it still is the last to move, unless it is the version itself. */
function lastOf(names, last) {
    return last === undefined || last === names[0] ? names : [...names.filter((name) => name !== last), last];
}
function tellUnknown(rule, warn) {
    if (rule.unknown.length > 0)
        warn(`${rule.text}: ${rule.unknown.join(', ')} means nothing for type=${rule.type}.`);
    const templates = [rule.enable, rule.prefix, rule.suffix, 'value' in rule ? rule.value : undefined];
    const pattern = 'pattern' in rule && 'nodes' in rule.pattern ? rule.pattern : undefined;
    for (const name of new Set([...templates, pattern].flatMap((template) => template?.unknown ?? [])))
        warn(`${rule.text}: {{${name}}} is not known there and is empty.`);
}

;// CONCATENATED MODULE: ./.build/src/metadata/plan.js





/**
 * What the image is called and how it is described. Pure; reads the DOCKER_METADATA_* variables.
 *
 * @throws UserError for an expression or variable that gives no usable value
 */
function plan(inputs, facts, env) {
    const switches = switchesOf(env);
    const subject = subjectOf(facts, inputs.metadataContext, switches);
    const warnings = new Set();
    const warn = (message) => warnings.add(message);
    const scope = globalScope(subject, warn);
    const selection = select_select(inputs.tags, inputs.flavor, subject, scope, warn);
    const { version, names, prerelease } = selection;
    const notices = [...subject.notices, ...selection.notices];
    const enabled = inputs.images.filter(({ enable, name }) => isEnabled(enable, scope, name));
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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






/***/ })

};
