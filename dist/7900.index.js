export const id = 7900;
export const ids = [7900];
export const modules = {

/***/ 17900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remember: () => (/* binding */ remember)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/history/index.js + 8 modules
var src_history = __webpack_require__(24338);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/push.js
var pipeline_push = __webpack_require__(70136);
// EXTERNAL MODULE: ./.build/src/pipeline/stage-clock.js
var stage_clock = __webpack_require__(44363);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
;// CONCATENATED MODULE: ./.build/src/github/issues.js



/** Pages of a hundred: an issue of ours that nobody closed is among the newest open ones. */
const mostPages = 5;
/**
 * The open issue whose text begins with a marker, of somebody who may write here: a stranger's that has it too is not ours.
 *
 * @throws Error as `ask` does
 */
async function findIssue(fullName, marker, account, host) {
    const [owner, repo] = fullName.split('/');
    for (let page = 1; page <= mostPages; page += 1) {
        const parameters = { owner, repo, state: 'open', per_page: 100, page };
        const answer = await (0,api.ask)({ route: 'GET /repos/{owner}/{repo}/issues', parameters }, account, host);
        const issues = Array.isArray(answer) ? answer.filter(is_record/* isRecord */.u) : [];
        const found = issues.find((issue) => issue.pull_request === undefined && isOurs(issue) && begins(issue, marker));
        if (found)
            return known(found);
        if (issues.length < 100)
            return undefined;
    }
    return undefined;
}
/** Writes the issue anew, or opens one. @throws Error as `ask` does */
async function writeIssue(fullName, before, text, account, host) {
    const [owner, repo] = fullName.split('/');
    const question = before
        ? {
            route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
            parameters: { owner, repo, issue_number: before.number, ...text },
        }
        : { route: 'POST /repos/{owner}/{repo}/issues', parameters: { owner, repo, ...text } };
    const answer = await (0,api.ask)(question, account, host);
    return known((0,is_record/* isRecord */.u)(answer) ? answer : {});
}
/** In words that fit behind "the issue could not be written: ". */
function whyNoIssue(error) {
    const { status } = error;
    if (status === 403 || status === 404)
        return 'the job needs the permission: add "issues: write"';
    if (status === 410)
        return 'the repository has its issues switched off';
    return (0,errors/* messageOf */.bD)(error).split('\n')[0] ?? '';
}
function known({ number, html_url: url, body }) {
    return { number: Number(number), url: typeof url === 'string' ? url : '', body: typeof body === 'string' ? body : '' };
}
function begins({ body }, marker) {
    return typeof body === 'string' && body.startsWith(marker);
}
function isOurs({ user, author_association: role }) {
    return ((0,is_record/* isRecord */.u)(user) && user.type === 'Bot') || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(String(role));
}

// EXTERNAL MODULE: ./.build/src/github/workflow.js
var workflow = __webpack_require__(62210);
;// CONCATENATED MODULE: ./.build/src/pipeline/monitor/alert.js




/** Tells whom `alert-to` names. What cannot be told is a warning; an alert fails nothing. */
async function alertEverybody(alerts, run, world) {
    if (alerts.length === 0)
        return;
    const { inputs, facts, host, onlyAnnotate } = world;
    const to = onlyAnnotate ? ['annotation'] : inputs.alertTo;
    for (const { rule, text } of alerts) {
        const words = `alert ${rule}: ${(0,plain/* plain */.p)(text, 500)}`;
        if (to.includes('annotation'))
            host.log.warning(words);
        else
            host.log.info(words);
    }
    if (to.includes('issue')) {
        const why = await tellIssue(alerts, run, inputs, facts, host);
        if (why !== undefined)
            host.log.warning(`the issue of the alerts could not be written: ${why}`);
    }
    if (to.includes('webhook')) {
        const why = await (0,src_history/* postAlerts */.W8)(inputs.alertWebhook, alerts, run, host);
        if (why !== undefined)
            host.log.warning(`the webhook of the alerts did not take them: ${why}`);
        else
            host.log.info('the webhook took the alerts');
    }
}
async function tellIssue(alerts, run, { githubToken: token }, { repository: { fullName } }, host) {
    if (token === '' || fullName === '')
        return 'github-token is empty, or the repository is not known here';
    const account = { apiUrl: (0,workflow/* apiUrlOf */.po)(host.env), token };
    try {
        const before = await findIssue(fullName, (0,src_history/* issueMarker */.Q_)(run), account, host);
        const text = { title: (0,src_history/* issueTitle */.al)(run), body: host.redact((0,src_history/* issueBody */.y6)(alerts, run, before?.body ?? '')) };
        const { url } = await writeIssue(fullName, before, text, account, host);
        host.log.info(`the alerts stand in ${url}`);
        return undefined;
    }
    catch (error) {
        if (host.signal.aborted)
            throw error;
        return whyNoIssue(error);
    }
}

// EXTERNAL MODULE: ./.build/src/pipeline/monitor/record.js
var record = __webpack_require__(22670);
;// CONCATENATED MODULE: ./.build/src/pipeline/monitor/remember.js








/** Milliseconds for reading and writing the history, and for telling of alerts. */
const patience = 60_000;
/** The run's line goes into the history, what came before it becomes the trend, and what became worse is told. */
async function remember(inputs, host, report, began) {
    const time = AbortSignal.timeout(patience);
    const failed = (error) => {
        if (host.signal.aborted)
            return;
        const why = time.aborted ? `it took longer than ${patience / 1000} s` : (0,record/* reasonOf */.A3)(error);
        const { cure } = (error ?? {});
        host.log.warning(`history: ${why}${!time.aborted && cure ? `. ${cure}` : ''}`);
        host.log.debug((0,errors/* describe */.q0)(error));
    };
    try {
        const run = (0,record/* recordOf */.zv)(inputs, report, began, host);
        if (!run || !report.named)
            return;
        const { facts } = report.named;
        const own = (0,stage_clock/* endedBy */.m)(host, time);
        const store = await (0,src_history/* openStore */.Ch)(inputs.history, run.image, await outsideOf(inputs, facts, own), own);
        if (!store)
            return;
        const series = await store.read().then((lines) => (0,src_history/* seriesOf */.Lf)(lines.flatMap((line) => (0,src_history/* readRecord */.aE)(line) ?? []), { image: run.image, refs: refsOf(facts) }), (error) => {
            failed(error);
            return undefined;
        });
        // Where it cannot be read, nothing is known of what came before; and who writes reads first.
        if (!series)
            return;
        const runs = (0,src_history/* lastRuns */.Pg)(series, run);
        const alerts = (0,src_history/* alertsOf */.Hk)(inputs.alertOn, run, series);
        report.trend = (0,record/* trendPoints */.p9)(runs, src_history/* labelOf */.Wy);
        const section = (0,src_history/* trendSection */.nC)(runs, alerts);
        if (section !== '')
            report.sections.push({ stage: 'trend', text: section });
        const why = whyNotWritten(inputs, host, facts);
        await alertEverybody(alerts, run, { inputs, facts, host: own, onlyAnnotate: why !== undefined });
        if (why !== undefined)
            host.log.info(`history: this run is not written to ${store.name}: ${why}`);
        else {
            await store.append(host.redact(JSON.stringify(run)));
            host.log.info(`history: ${store.name} has this run`);
        }
    }
    catch (error) {
        failed(error);
    }
}
async function outsideOf(inputs, { serverUrl, repository }, host) {
    const url = repository.fullName === '' ? undefined : `${serverUrl}/${repository.fullName}`;
    return {
        origin: { url, serverUrl, token: inputs.githubToken },
        registry: async () => (await (0,open_registry/* openRegistry */.M)(inputs, host.env)).registry(host),
    };
}
/** A pull request's base and the default branch stand in for a ref without runs. */
function refsOf({ ref, payload, repository }) {
    const { pull_request: pull, merge_group: group } = payload;
    const branch = (0,is_record/* isRecord */.u)(pull) && (0,is_record/* isRecord */.u)(pull.base) ? pull.base.ref : undefined;
    const base = (0,is_record/* isRecord */.u)(group) ? group.base_ref : undefined;
    return [
        ref,
        ...(typeof branch === 'string' ? [`refs/heads/${branch}`] : []),
        ...(typeof base === 'string' ? [base] : []),
        ...(repository.defaultBranch === '' ? [] : [`refs/heads/${repository.defaultBranch}`]),
    ];
}
/** Who may not publish may not write either; what is recorded needs no publication. undefined: it is written. */
function whyNotWritten(inputs, { kind }, facts) {
    if (kind === 'terminal' && (inputs.history.in === 'file' || inputs.push === 'true'))
        return undefined;
    const { push, why } = (0,pipeline_push/* decidePush */.v)('auto', kind, facts);
    return push ? undefined : why;
}


/***/ })

};
