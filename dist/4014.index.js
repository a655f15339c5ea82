export const id = 4014;
export const ids = [4014,2245];
export const modules = {

/***/ 74014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   docker: () => (/* binding */ docker),
/* harmony export */   dockerCleanup: () => (/* binding */ dockerCleanup)
/* harmony export */ });
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69145);
/* harmony import */ var _config_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44718);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52245);



/** `buildx` is the program that `docker buildx` would start, where it is known (`buildxProgram`). */
async function docker(host, logins, buildx) {
    const userDir = (0,_config_dir_js__WEBPACK_IMPORTED_MODULE_0__.userConfigDir)(host.env);
    const { dir, helpers } = await (0,_config_dir_js__WEBPACK_IMPORTED_MODULE_0__.privateConfig)(host, userDir, logins);
    const buildersDir = host.env.BUILDX_CONFIG || `${userDir}/buildx`;
    const paths = { DOCKER_CONFIG: dir, BUILDX_CONFIG: buildersDir, ...certificates(host.env, userDir) };
    const env = (0,_core_host_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnv */ .g)(host.env, [..._environment_js__WEBPACK_IMPORTED_MODULE_1__.passedOn, ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.helperNames)(helpers, host.env)], paths);
    const named = Object.fromEntries(_environment_js__WEBPACK_IMPORTED_MODULE_1__.postNames.map((name) => [name, env[name]]));
    let calls = 0;
    return {
        env,
        postEnv: { ...named, DOCKER_CONFIG: userDir },
        userConfigDir: userDir,
        buildersDir,
        get calls() {
            return calls;
        },
        exec(args, { env: more, ...options } = {}) {
            calls += 1;
            const [command, ...rest] = args;
            const program = buildx !== undefined && command === 'buildx' ? { tool: buildx, args: rest } : { tool: 'docker', args };
            return host.exec({ cwd: host.cwd, ...options, ...program, env: more ? { ...env, ...more } : env });
        },
    };
}
/**
 * Undoes something with one docker command at the end of the run, or in the post step of an interrupted one. The host
 * gives clean-ups time of their own after an interruption.
 */
function dockerCleanup(docker, what, args) {
    return { what, run: async () => void (await docker.exec(args)), docker: args, env: docker.postEnv };
}
/** docker looks for a TLS certificate beside its config.json unless told where; ours has none. */
function certificates(env, userDir) {
    return env.DOCKER_TLS_VERIFY && !env.DOCKER_CERT_PATH ? { DOCKER_CERT_PATH: userDir } : {};
}


/***/ }),

/***/ 52245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helperNames: () => (/* binding */ helperNames),
/* harmony export */   passedOn: () => (/* binding */ passedOn),
/* harmony export */   postNames: () => (/* binding */ postNames)
/* harmony export */ });
/** Where the engine and the builders are, and how to reach them: also what the post step needs. */
const postNames = [
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_API_VERSION',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_CERT_PATH',
    'BUILDX_CONFIG',
    'SSH_AUTH_SOCK',
];
/** What docker and buildx read beside that. */
const passedOn = [
    ...postNames,
    'SSH_AGENT_PID',
    'DOCKER_AUTH_CONFIG',
    'DOCKER_DEFAULT_PLATFORM',
    'BUILDX_BUILDER',
    'BUILDKIT_HOST',
    'BUILDX_EXPERIMENTAL',
    'BUILDX_GIT_CHECK_DIRTY',
    'BUILDX_GIT_INFO',
    'BUILDX_GIT_LABELS',
    'BUILDX_NO_DEFAULT_ATTESTATIONS',
    'EXPERIMENTAL_BUILDKIT_SOURCE_POLICY',
    'KUBECONFIG',
];
const helperPatterns = {
    'ecr-login': /^AWS_/,
    gcloud: /^(CLOUDSDK_|GOOGLE_)/,
    gcr: /^(CLOUDSDK_|GOOGLE_)/,
    'acr-env': /^(AZURE_|ACR_)/,
    pass: /^(GNUPGHOME|GPG_|PASSWORD_STORE_)/,
    secretservice: /^(DBUS_SESSION_BUS_ADDRESS|DISPLAY)$/,
};
/** The variables that the user's credential helpers (`docker-credential-NAME`) read. */
function helperNames(helpers, env) {
    const patterns = helpers.flatMap((helper) => helperPatterns[helper] ?? []);
    return Object.keys(env).filter((name) => patterns.some((pattern) => pattern.test(name)));
}


/***/ })

};
