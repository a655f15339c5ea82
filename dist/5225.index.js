export const id = 5225;
export const ids = [5225];
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
/* unused harmony export gitContext */
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

/***/ 65225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookAtDockerfile),
/* harmony export */   Z: () => (/* binding */ mendDockerfile),
/* harmony export */   lintPlan: () => (/* binding */ lintPlan)
/* harmony export */ });
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52255);
/* harmony import */ var _build_local_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83053);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92968);
/* harmony import */ var _stage_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44363);





/**
 * What lint is asked to look at: the Dockerfile of the build, as the build has it.
 *
 * @throws InputError where a workflow asks for fixes, which would be gone with its runner
 */
async function lintPlan(inputs, facts, host) {
    if (inputs.lintFix && host.kind === 'runner')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([
            {
                input: 'lint-fix',
                value: 'true',
                problem: 'changes the Dockerfile of a checkout that nobody keeps',
                cure: 'Run `image-pipeline lint --fix` on a laptop, and commit what it changed.',
            },
        ]);
    const { plan } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(8514)]).then(__webpack_require__.bind(__webpack_require__, 18514));
    const { path, git } = await (0,_build_context_js__WEBPACK_IMPORTED_MODULE_0__/* .findContext */ .hS)(inputs, facts, host.env, host.cwd);
    const named = (0,_build_local_files_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfilePath */ .Se)(inputs, path, host.cwd);
    return plan(inputs, {
        context: path,
        dockerfile: named === undefined ? undefined : await (0,_build_local_files_js__WEBPACK_IMPORTED_MODULE_1__/* .presentDockerfile */ .SD)(named, inputs, host.cwd),
        target: inputs.target,
        buildArgs: inputs.buildArgs,
        buildContexts: inputs.buildContexts.map((line) => (0,_build_context_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(line, git)),
        builder: inputs.builder,
    });
}
/** Mends what is safe where that was asked for: before the build, which then builds what was mended. */
async function mendDockerfile({ clock }, plan) {
    if (!plan.fix)
        return;
    const { fix } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(8514)]).then(__webpack_require__.bind(__webpack_require__, 18514));
    await clock('lint').within((own) => fix(plan, own));
}
/** Looks at the Dockerfile beside the build. */
async function lookAtDockerfile(world, plan) {
    if (!plan.subject) {
        world.host.log.info('lint: the Dockerfile is not on this machine: skipped');
        return undefined;
    }
    const { look } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(8514)]).then(__webpack_require__.bind(__webpack_require__, 18514));
    return world.clock('lint').within(async (own) => look(plan, own, await powers(world, own)));
}
/** How long a registry may think about a digest that is only good to know. */
const patience = 5_000;
async function powers({ docker, registry, host: { log } }, host) {
    const own = (0,_stage_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .endedBy */ .mr)(host, AbortSignal.timeout(patience));
    const silently = async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4 && host.signal.aborted)
                throw error;
            log.debug(`lint: ${what}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
            return undefined;
        }
    };
    const command = await silently('docker', () => docker(host));
    return {
        ...(command ? { docker: command } : {}),
        digestOf: (text) => silently(text, async () => {
            const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
            return (await registry(own).headManifest(reference, reference.tag ?? 'latest'))?.digest;
        }),
    };
}


/***/ })

};
