export const id = 743;
export const ids = [743];
export const modules = {

/***/ 5743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildxProgram: () => (/* binding */ buildxProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _config_dir_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4718);




/** Where docker looks for its plugins, after the user's own folders. */
const systemDirs = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The program behind `docker buildx`. Called by itself it does the same in half the time: docker first asks each of its
 * plugins what it is. undefined where docker has to find it.
 */
async function buildxProgram(env, dirs = systemDirs) {
    const userDir = (0,_config_dir_js__WEBPACK_IMPORTED_MODULE_3__/* .userConfigDir */ .dH)(env);
    for (const dir of [...(await extraDirs(userDir)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, 'cli-plugins'), ...dirs]) {
        const program = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'docker-buildx');
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(program, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
        if (found)
            return program;
    }
    return undefined;
}
async function extraDirs(userDir) {
    try {
        const { cliPluginsExtraDirs } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, 'config.json'), 'utf8'));
        return cliPluginsExtraDirs ?? [];
    }
    catch {
        // What is wrong with the file is told by who needs it.
        return [];
    }
}


/***/ }),

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


/***/ })

};
