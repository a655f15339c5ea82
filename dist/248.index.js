export const id = 248;
export const ids = [248];
export const modules = {

/***/ 4718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dH: () => (/* binding */ userConfigDir),
/* harmony export */   up: () => (/* binding */ privateConfig)
/* harmony export */ });
/* unused harmony export withLogins */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/**
 * A DOCKER_CONFIG of this run alone: the user's config.json with our credentials beside theirs, and links to their
 * plugins and contexts, which a bare folder would hide. It goes with the host's temp folder.
 */
async function privateConfig(host, userDir, logins) {
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await host.tempDir(), 'docker');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true, mode: 0o700 });
    const user = await readUserConfig(host, userDir);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'config.json'), JSON.stringify(withLogins(user, logins), null, 2), { mode: 0o600 });
    await Promise.all(['cli-plugins', 'contexts'].map((name) => link((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, name))));
    const helpers = [user.credsStore, ...Object.values(user.credHelpers ?? {})].filter((name) => name !== undefined);
    return { dir, helpers };
}
/** Where the docker CLI would look: DOCKER_CONFIG, else `~/.docker`. */
function userConfigDir(env) {
    return env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.HOME || env.USERPROFILE || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
}
/** Ours win for their registry. */
function withLogins(user, logins) {
    if (logins.length === 0)
        return user;
    const keys = logins.map(({ registry }) => authKey(registry));
    const ours = logins.map(({ registry, username, password }) => [
        authKey(registry),
        { auth: Buffer.from(`${username}:${password}`).toString('base64') },
    ]);
    // An empty helper sends docker back to this file where a credential store would be asked instead.
    const plain = user.credsStore || user.credHelpers ? Object.fromEntries(keys.map((key) => [key, ''])) : undefined;
    return {
        ...user,
        auths: { ...user.auths, ...Object.fromEntries(ours) },
        ...(plain ? { credHelpers: { ...user.credHelpers, ...plain } } : {}),
    };
}
/** Docker Hub's credentials stand under the address of its first API. */
function authKey(registry) {
    return ['docker.io', 'index.docker.io', 'registry-1.docker.io'].includes(registry)
        ? 'https://index.docker.io/v1/'
        : registry;
}
async function readUserConfig(host, userDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, 'config.json');
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '{}');
    try {
        const config = JSON.parse(text);
        if (typeof config === 'object' && config !== null && !Array.isArray(config))
            return config;
    }
    catch {
        // Told below; the parser's words would quote the file, and it holds credentials.
    }
    host.log.warning(`${path} is no JSON object: docker's configuration is not used`);
    return {};
}
async function link(target, path) {
    const exists = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(target).catch(() => undefined);
    if (!exists?.isDirectory())
        return;
    // A junction needs no privilege on Windows; elsewhere the type means nothing.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, path, 'junction').catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
}


/***/ }),

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
