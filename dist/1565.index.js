export const id = 1565;
export const ids = [1565];
export const modules = {

/***/ 41565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentials: () => (/* binding */ credentials),
/* harmony export */   logins: () => (/* binding */ logins)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22478);
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72403);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40971);




/**
 * The logins that inputs give: `registry` with `username` and `password`, `registry-auth`, and GitHub's own registry by
 * the token of the run unless one of them names it. The token of a GHES instance is for that instance's registry only.
 *
 * @throws InputError when one of `username` and `password` is missing, or a registry is given twice
 */
function logins(inputs, githubToken, actor, serverUrl = 'https://github.com') {
    const mistakes = [];
    const given = [];
    const add = (input, login) => {
        if (given.some(({ registry }) => registry === login.registry))
            mistakes.push({ input, problem: `gives a second login for ${login.registry}`, cure: 'Keep one of them.' });
        given.push(login);
    };
    const { username, password } = inputs;
    if (username !== '' && password !== '')
        add('registry', { registry: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .registryHost */ .U$)(inputs.registry), username, password });
    else if (username !== '')
        mistakes.push({ input: 'password', problem: 'is missing', cure: 'Give it with username.' });
    else if (password !== '')
        mistakes.push({ input: 'username', problem: 'is missing', cure: 'Give it with password.' });
    for (const login of inputs.registryAuth)
        add('registry-auth', login);
    (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .failTogether */ .b2)(mistakes);
    const github = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .githubRegistry */ .d0)(serverUrl);
    if (githubToken === '' || given.some(({ registry }) => registry === github))
        return given;
    // GHCR looks at the token alone, but some user name must be there.
    return [...given, { registry: github, username: actor || 'x-access-token', password: githubToken }];
}
/** Logins of the inputs first, then what the user's docker config.json knows. Each registry is looked up once. */
function credentials(given, dockerConfigDir, host) {
    for (const login of given)
        (0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .keepSecret */ .gz)(host, login);
    const found = new Map();
    return (registry) => {
        const explicit = given.find((login) => login.registry === registry);
        if (explicit)
            return Promise.resolve(explicit);
        const known = found.get(registry) ?? (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerLogin */ .a)(registry, dockerConfigDir, host);
        found.set(registry, known);
        return known;
    };
}


/***/ }),

/***/ 22478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ dockerLogin),
/* harmony export */   z: () => (/* binding */ identityTokenUser)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69145);
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72403);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40971);






/** What stands for a user name where the password is an identity token (docker's convention, and the helpers'). */
const identityTokenUser = '<token>';
/**
 * The login that docker's config.json holds for a registry: by its credential helper, its credential store, or in the
 * file itself. A helper that fails is told and passed over: the registry may need no login.
 */
async function dockerLogin(registry, configDir, host) {
    const config = await readConfig(configDir, host);
    const server = (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(registry);
    const helper = config.credHelpers?.[server] ?? config.credHelpers?.[registry] ?? config.credsStore;
    const login = (helper === undefined || helper === '' ? undefined : await askHelper(helper, registry, server, host)) ??
        inlineLogin(registry, config);
    if (login)
        (0,_mask_js__WEBPACK_IMPORTED_MODULE_4__/* .keepSecret */ .gz)(host, login);
    return login;
}
async function readConfig(configDir, host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(configDir, 'config.json');
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        return {};
    }
    try {
        return (JSON.parse(text) ?? {});
    }
    catch {
        // The parser's message may quote the file, which holds passwords.
        host.log.warning(`${path} is no JSON: its logins are not used`);
        return {};
    }
}
function inlineLogin(registry, { auths = {} }) {
    const entry = auths[(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(registry)] ?? Object.entries(auths).find(([key]) => (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .registryHost */ .U$)(key) === registry)?.[1];
    if (!entry)
        return undefined;
    if (entry.identitytoken)
        return { registry, username: identityTokenUser, password: entry.identitytoken };
    if (entry.username && entry.password)
        return { registry, username: entry.username, password: entry.password };
    const decoded = Buffer.from(entry.auth ?? '', 'base64')
        .toString('utf8')
        .replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    if (colon < 1 || colon === decoded.length - 1)
        return undefined;
    return { registry, username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
async function askHelper(helper, registry, server, host) {
    const tool = `docker-credential-${helper}`;
    try {
        const { status, stdout } = await host.exec({
            tool,
            args: ['get'],
            env: helperEnv(host.env),
            stdin: server,
            answers: [0, 1],
            // The answer is a secret: it is collected, never shown.
            onStderr: () => { },
        });
        // Status 1 is "credentials not found", on stdout.
        if (status !== 0)
            return undefined;
        const { Username: username = '', Secret: password = '' } = JSON.parse(stdout);
        return password === '' ? undefined : { registry, username, password };
    }
    catch (error) {
        if (host.signal.aborted)
            throw error;
        const why = error instanceof SyntaxError ? 'its answer is no JSON' : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
        host.log.warning(`${tool} gave no login for ${registry}: ${why}`);
        return undefined;
    }
}
/** Helpers find their own credentials in the environment of their cloud, their keyring or their session. */
function helperEnv(env) {
    const theirs = /^(AWS_|GOOGLE_|CLOUDSDK_|GCLOUD_|AZURE_|ARM_|ACR_|ECR_|DBUS_|GNUPG|PASSWORD_STORE_|XDG_|DISPLAY$)/;
    return (0,_core_host_js__WEBPACK_IMPORTED_MODULE_5__/* .childEnv */ .g)(env, Object.keys(env).filter((name) => theirs.test(name)));
}


/***/ }),

/***/ 72403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ withoutSecret),
/* harmony export */   gz: () => (/* binding */ keepSecret),
/* harmony export */   wV: () => (/* binding */ basicOf)
/* harmony export */ });
/** `user:password` as it stands in `Authorization`, and in docker's files. */
function basicOf({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
/** Masks a login in every form in which somebody may print it. */
function keepSecret(host, login) {
    if (login.password === '')
        return;
    host.secret(login.password);
    host.secret(basicOf(login));
}
/** The text without what a request's `Authorization` told: a registry may send back the headers that it got. */
function withoutSecret(text, authorization) {
    const credential = /^\S+\s+(\S+)$/.exec(authorization ?? '')?.[1];
    if (credential === undefined)
        return text;
    const decoded = authorization?.startsWith('Basic ') ? Buffer.from(credential, 'base64').toString('utf8') : '';
    const password = decoded.slice(decoded.indexOf(':') + 1);
    return ([credential, decoded, password]
        // What is shorter stands in every second word.
        .filter((secret) => secret.length > 3)
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text));
}


/***/ })

};
