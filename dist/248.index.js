export const id = 248;
export const ids = [248];
export const modules = {

/***/ 3248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  docker: () => (/* binding */ docker),
  dockerCleanup: () => (/* binding */ dockerCleanup)
});

// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(9145);
// EXTERNAL MODULE: ./.build/src/docker/config-dir.js
var config_dir = __webpack_require__(4718);
;// CONCATENATED MODULE: ./.build/src/docker/environment.js
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

;// CONCATENATED MODULE: ./.build/src/docker/docker.js



/** `buildx` is the program that `docker buildx` would start, where it is known (`buildxProgram`). */
async function docker(host, logins, buildx) {
    const userDir = (0,config_dir/* userConfigDir */.dH)(host.env);
    const { dir, helpers } = await (0,config_dir/* privateConfig */.up)(host, userDir, logins);
    const buildersDir = host.env.BUILDX_CONFIG || `${userDir}/buildx`;
    const paths = { DOCKER_CONFIG: dir, BUILDX_CONFIG: buildersDir, ...certificates(host.env, userDir) };
    const env = (0,core_host/* childEnv */.g)(host.env, [...passedOn, ...helperNames(helpers, host.env)], paths);
    const named = Object.fromEntries(postNames.map((name) => [name, env[name]]));
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


/***/ })

};
