export const id = 63;
export const ids = [63];
export const modules = {

/***/ 3063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6842);
/* harmony import */ var _push_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(136);


/** Looks at everything, creates nothing, prints every stage's plan. */
async function dryRun(inputs, host, report) {
    const wants = (stage) => inputs.stages.includes(stage);
    const { stringify } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const show = (stage, title, plan) => {
        report.stages[stage] = plan;
        const text = stringify(plan, printable, { lineWidth: 0 }).trimEnd();
        host.log.info(`\n${title}\n${text.replace(/^/gm, '  ')}`);
    };
    const metadata = await __webpack_require__.e(/* import() */ 371).then(__webpack_require__.bind(__webpack_require__, 8752));
    const facts = await metadata.look(inputs, host, inputs.githubToken);
    const tags = wants('metadata') ? metadata.plan(inputs, facts, host.env) : undefined;
    if (tags)
        show('metadata', 'metadata: what the image is called', tags);
    report.headline = 'dry run: nothing was done';
    if (!wants('build'))
        return;
    const build = await __webpack_require__.e(/* import() */ 859).then(__webpack_require__.bind(__webpack_require__, 7859));
    const { docker } = await (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .openRegistry */ .M)(inputs, host);
    const plan = build.plan(inputs, facts, tags, await build.look(inputs, facts, host, docker));
    show('build', 'build: what would be run', plan);
    if (!wants('publish') || !tags)
        return;
    const publish = await __webpack_require__.e(/* import() */ 27).then(__webpack_require__.bind(__webpack_require__, 8027));
    const decision = (0,_push_js__WEBPACK_IMPORTED_MODULE_1__/* .decidePush */ .v)(inputs.push, host.kind, facts);
    const title = decision.push
        ? 'publish: what would go where'
        : `publish: nothing (${decision.why}); with push it would be`;
    show('publish', title, publish.plan(inputs, tags));
}
/** Maps and sets as YAML knows them, dates as text; commands on one line, as a shell would take them. */
function printable(key, value) {
    if (value instanceof Map)
        return Object.fromEntries(value);
    if (value instanceof Set)
        return [...value];
    if (value instanceof Date)
        return value.toISOString();
    if (key === 'args' && Array.isArray(value))
        return value.map(shellWord).join(' ');
    return value;
}
function shellWord(word) {
    const text = String(word);
    return /^[\w@%+=:,./{}-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openRegistry)
/* harmony export */ });
/** The docker command line and the registry client, with the logins of the inputs. */
async function openRegistry(inputs, host) {
    const [{ docker }, { credentials, logins }, { registryClient }] = await Promise.all([
        __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 6856)),
        __webpack_require__.e(/* import() */ 565).then(__webpack_require__.bind(__webpack_require__, 1565)),
        __webpack_require__.e(/* import() */ 945).then(__webpack_require__.bind(__webpack_require__, 1945)),
    ]);
    const { GITHUB_ACTOR: actor = '', GITHUB_SERVER_URL: serverUrl } = host.env;
    const accounts = logins(inputs, inputs.githubToken, actor, serverUrl);
    const commandLine = await docker(host, accounts);
    const registry = registryClient(host, credentials(accounts, commandLine.userConfigDir, host));
    return { docker: commandLine, registry };
}


/***/ }),

/***/ 136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ decidePush)
/* harmony export */ });
const neverPushed = ['pull_request', 'pull_request_target', 'merge_group'];
/** `auto` pushes in Actions, but never what a pull request or a fork brought; on a laptop only when told to. */
function decidePush(push, kind, facts) {
    if (push === 'true')
        return { push: true, why: '' };
    if (push === 'false')
        return { push: false, why: 'push is false' };
    if (kind === 'terminal')
        return { push: false, why: 'on a laptop only --push publishes' };
    if (neverPushed.some((event) => event === facts.event))
        return { push: false, why: `the event is ${facts.event}` };
    if (facts.event === 'workflow_run' && ofFork(facts))
        return { push: false, why: 'the workflow run came from a fork' };
    return { push: true, why: '' };
}
/** Unknown counts as a fork: what cannot be told must not be published. */
function ofFork({ payload, repository }) {
    const run = payload.workflow_run;
    return run?.head_repository?.full_name !== repository.fullName;
}


/***/ })

};
