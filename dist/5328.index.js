export const id = 5328;
export const ids = [5328];
export const modules = {

/***/ 52255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VI: () => (/* binding */ isCheckout),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hS: () => (/* binding */ findContext),
/* harmony export */   m8: () => (/* binding */ isGitUrl),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);



/**
 * The context asked for; else `.` in a checkout, else the repository at the commit.
 *
 * @throws UserError where a Git context is needed and there is no repository
 */
async function findContext(inputs, facts, env, cwd) {
    const git = gitContext(facts, env);
    const asked = fillTemplate(inputs.context, git);
    const path = asked !== '' ? asked : git === undefined || (await isCheckout(cwd, inputs.file)) ? '.' : git;
    return { path, git, isGit: isGitUrl(path) };
}
/** `https://github.com/owner/name.git#<commit>` */
function gitContext(facts, env) {
    const { sha, serverUrl, repository } = facts;
    if (sha === '' || repository.fullName === '')
        return undefined;
    const head = facts.payload.pull_request?.head?.sha;
    const commit = /^true$/i.test(env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF ?? '') && head ? head : sha;
    return `${serverUrl}/${repository.fullName}.git#${commit}`;
}
/** `{{defaultContext}}:sub` is the folder `sub` of the repository. */
function fillTemplate(text, git) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
        if (git !== undefined)
            return git;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${text} needs the repository and the commit, and they are not known here`, {
            cure: 'Write a folder, or the whole Git URL.',
        });
    });
}
/** What BuildKit takes for a Git repository rather than for a file to fetch. */
function isGitUrl(path) {
    return (/^(git|ssh):\/\//.test(path) ||
        /^git@[\w.-]+:/.test(path) ||
        /^github\.com\//.test(path) ||
        /^https?:\/\/[^#?]+\.git([#?].*)?$/.test(path));
}
function isRemote(path) {
    return isGitUrl(path) || /^https?:\/\//.test(path);
}
/** A checkout may come without `.git`: then its Dockerfile shows that it is there. */
async function isCheckout(cwd, file) {
    return (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, '.git'))) || (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file || 'Dockerfile')));
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 46788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78390);

/** Inputs that are right by themselves and wrong together. */
function contradictions(inputs) {
    const mistakes = [];
    const settings = {
        driver: inputs.driver !== undefined,
        'driver-opts': inputs.driverOpts.length > 0,
        'buildkitd-flags': inputs.buildkitdFlags !== '',
        'buildkitd-config-inline': inputs.buildkitdConfigInline !== '',
        endpoint: inputs.endpoint !== '',
        append: inputs.append.length > 0,
    };
    if (inputs.builder !== '')
        for (const [input, given] of Object.entries(settings))
            if (given)
                mistakes.push({
                    input,
                    problem: `tells how to make a builder, and builder names one that exists`,
                    cure: `Leave out ${input}, or builder.`,
                });
    if (inputs.driver === 'remote' && inputs.endpoint === '')
        mistakes.push({
            input: 'endpoint',
            problem: 'is empty, and the driver is remote',
            cure: 'Give the address of the daemon, e.g. tcp://buildkitd:1234.',
        });
    if (inputs.driver === 'docker')
        for (const input of ['driver-opts', 'buildkitd-flags', 'buildkitd-config-inline', 'append'])
            if (settings[input])
                mistakes.push({
                    input,
                    problem: 'cannot be set for the driver docker, which is the engine’s own builder',
                    cure: `Leave it out, or write driver: docker-container.`,
                });
    if (inputs.keepState && (inputs.driver ?? 'docker-container') !== 'docker-container')
        mistakes.push({
            input: 'keep-state',
            problem: `cannot be set for the driver ${inputs.driver}: only docker-container has a state of its own`,
            cure: 'Leave it out.',
        });
    mistakes.push(...wrongNodes(inputs), ...doubleSecrets(inputs));
    return mistakes;
}
function wrongNodes({ append }) {
    return append.flatMap(({ platforms }) => platforms
        .split(',')
        .filter((name) => name !== '' && !(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(name))
        .map((name) => ({
        input: 'append',
        value: name,
        problem: 'is no platform',
        cure: `Write it like ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)({ os: 'linux', architecture: 'arm64' })}.`,
    })));
}
function doubleSecrets({ secrets, secretEnvs, secretFiles }) {
    const seen = new Set();
    const mistakes = [];
    const all = { secrets, 'secret-envs': secretEnvs, 'secret-files': secretFiles };
    for (const [input, entries] of Object.entries(all))
        for (const { id } of entries) {
            if (seen.has(id))
                mistakes.push({ input, problem: `the id ${id} stands twice`, cure: 'Give every secret an id of its own.' });
            seen.add(id);
        }
    return mistakes;
}


/***/ }),

/***/ 83053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ presentDockerfile),
/* harmony export */   Se: () => (/* binding */ dockerfilePath),
/* harmony export */   wE: () => (/* binding */ missingFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52255);



/** What the inputs name on this machine and is not there, or cannot be read; `context` undefined where it is not known yet. */
async function missingFiles(inputs, context, cwd) {
    const mistakes = [];
    if (context !== undefined && !(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(context)) {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, context)).catch(() => undefined);
        if (!folder?.isDirectory())
            mistakes.push({
                input: 'context',
                value: context,
                problem: 'is no folder',
                cure: ['git', 'workflow'].includes(context)
                    ? 'What docker/metadata-action calls context is metadata-context here.'
                    : 'Give the folder that the Dockerfile copies from, relative to the checkout.',
            });
        else
            mistakes.push(...(await missingDockerfile(inputs, context, cwd)));
    }
    for (const { id, from } of inputs.secretFiles)
        if (!(await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, from))))
            mistakes.push({
                input: 'secret-files',
                value: `${id}=${from}`,
                problem: 'cannot be read',
                cure: 'Write the file in an earlier step, or take the entry out.',
            });
    return mistakes;
}
/** The Dockerfile's path relative to the checkout, for annotations; undefined where BuildKit fetches it. */
function dockerfilePath(inputs, context, cwd) {
    if ((0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(context) || (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(inputs.file))
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.file || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile')));
}
/** BuildKit takes `dockerfile` too, where none is named. */
async function presentDockerfile(path, { file }, cwd) {
    if (file !== '' || (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path))))
        return path;
    const small = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'dockerfile');
    return (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, small))) ? small : path;
}
async function missingDockerfile(inputs, context, cwd) {
    const path = dockerfilePath(inputs, context, cwd);
    if (path === undefined || (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path))))
        return [];
    // BuildKit takes this name too.
    if (inputs.file === '' && (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, context, 'dockerfile'))))
        return [];
    return [
        {
            input: 'file',
            value: path,
            problem: 'cannot be read',
            cure: inputs.file === ''
                ? 'Set file to where the Dockerfile is, or set context.'
                : 'Its path starts at the checkout.',
        },
    ];
}
async function readable(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK).then(() => true, () => false);
}


/***/ }),

/***/ 95328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missing: () => (/* binding */ missing),
/* harmony export */   missingVariables: () => (/* binding */ missingVariables)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52255);
/* harmony import */ var _contradictions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46788);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83053);



/**
 * What can be found wrong before anything of the commit is known: inputs that contradict each other, and variables,
 * folders and files that are not there. A context that depends on the commit is judged later, by `look`.
 */
async function missing(inputs, { env, cwd }) {
    const asked = inputs.context || ((await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isCheckout */ .VI)(cwd, inputs.file)) ? '.' : '');
    const path = asked.includes('{{') ? '' : asked;
    return [
        ...(0,_contradictions_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictions */ .v)(inputs),
        ...missingVariables(inputs, env),
        ...(await (0,_local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .missingFiles */ .wE)(inputs, path === '' ? undefined : path, cwd)),
    ];
}
function missingVariables({ secretEnvs }, env) {
    return secretEnvs
        .filter(({ from }) => (env[from] ?? '') === '')
        .map(({ id, from }) => ({
        input: 'secret-envs',
        value: `${id}=${from}`,
        problem: `the variable ${from} is not set, or is empty`,
        cure: 'Set it in env of this step, or take the entry out.',
    }));
}


/***/ })

};
