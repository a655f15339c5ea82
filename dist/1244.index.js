export const id = 1244;
export const ids = [1244,2245];
export const modules = {

/***/ 91244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDoor: () => (/* binding */ openDoor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
// EXTERNAL MODULE: ./.build/src/docker/environment.js
var environment = __webpack_require__(52245);
;// CONCATENATED MODULE: ./.build/src/action/peers/find-image.js





/** `image-ref` of what a step names as Trivy and Syft take it: an image of the engine, else of a registry; an archive, or a layout. */
async function findImage(find, host) {
    if ('image' in find)
        return (await isInEngine(find.image, host)) ? `docker-daemon://${find.image}` : find.image;
    const path = (0,external_node_path_.isAbsolute)(find.file) ? find.file : (0,external_node_path_.join)(host.cwd, find.file);
    const isFolder = await (0,promises_.stat)(path).then((entry) => entry.isDirectory(), () => false);
    return isFolder ? `oci-layout://${find.file}` : `docker-archive://${find.file}`;
}
/** What a digest names is the same everywhere, and a registry has all platforms of it. */
async function isInEngine(image, host) {
    if (image.includes('://') || image.includes('@') || image === '' || image.startsWith('-'))
        return false;
    try {
        const args = ['image', 'inspect', '--format', '{{.Id}}', image];
        await host.exec({
            tool: 'docker',
            args,
            env: (0,core_host/* childEnv */.g)(host.env, [...environment.passedOn, 'DOCKER_CONFIG']),
            signal: host.signal,
        });
        host.log.info(`${image} is taken from the Docker Engine`);
        return true;
    }
    catch (error) {
        // No such image, no engine, no docker: then it lies in a registry.
        host.log.debug(`${image} is not in the engine: ${error instanceof tool_error/* ToolError */.v ? error.stderr.trim() : String(error)}`);
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/src/action/peers/index.js
/** The sub-actions by their folders; each table is loaded by who is that sub-action. */
const subActions = {
    metadata: async () => (await __webpack_require__.e(/* import() */ 8719).then(__webpack_require__.bind(__webpack_require__, 58719))).metadata,
    build: async () => (await __webpack_require__.e(/* import() */ 6414).then(__webpack_require__.bind(__webpack_require__, 36414))).build,
    scan: async () => (await __webpack_require__.e(/* import() */ 7004).then(__webpack_require__.bind(__webpack_require__, 7004))).scan,
    sbom: async () => (await __webpack_require__.e(/* import() */ 8055).then(__webpack_require__.bind(__webpack_require__, 38055))).sbom,
    test: async () => (await __webpack_require__.e(/* import() */ 1958).then(__webpack_require__.bind(__webpack_require__, 41958))).test,
    publish: async () => (await __webpack_require__.e(/* import() */ 5815).then(__webpack_require__.bind(__webpack_require__, 95815))).publish,
    sign: async () => (await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 60979))).sign,
    prune: async () => (await __webpack_require__.e(/* import() */ 1788).then(__webpack_require__.bind(__webpack_require__, 41788))).prune,
};

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/action/action-inputs.js
var action_inputs = __webpack_require__(658);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/tables.js + 20 modules
var tables = __webpack_require__(72900);
;// CONCATENATED MODULE: ./.build/src/action/peers/every-input.js

/** What every sub-action takes under our names. */
const common = ['github-token', 'config', 'environment', 'dry-run', 'timeout', 'report-dir', 'summary'];
/**
 * The whole table of a sub-action: the peer's own inputs, then those of its rooms that none of them decides. A new input
 * of a room is so in its sub-action too.
 */
function everyInput(peer) {
    const decided = new Set(Object.values(peer.inputs).flatMap(decides));
    const ours = [...peer.rooms.flatMap((room) => Object.keys(tables/* inputTables */.gC[room])), ...common];
    const rest = ours.filter((name) => !decided.has(name) && !(name in peer.inputs) && name in tables/* table */.tp);
    return { ...peer.inputs, ...Object.fromEntries(rest.map((name) => [name, { how: 'same', ours: name }])) };
}
/** The inputs of ours that one of the peer's decides. */
function decides(input) {
    if (input.how === 'same')
        return [input.ours];
    return input.how === 'read' ? input.ours : [];
}

;// CONCATENATED MODULE: ./.build/src/action/peers/translation.js




async function translation(peer, env) {
    const inputs = everyInput(peer);
    const source = (0,action_inputs/* actionInputs */.e)(env);
    const given = new Map(Object.keys(inputs).flatMap((name) => {
        const text = source.read(name);
        return text === undefined || text === '' ? [] : [[name, text]];
    }));
    const mistakes = [];
    const said = {
        text: (name) => given.get(name) ?? defaultOf(inputs[name]),
        isGiven: (name) => given.has(name),
        env,
        async items(name, kind = kinds/* list */.p_) {
            try {
                return await kind.parse(said.text(name));
            }
            catch (error) {
                if (!(error instanceof input/* WrongInput */.Ey))
                    throw error;
                for (const wrong of error.mistakes)
                    mistakes.push({ input: name, ...wrong });
                return [];
            }
        },
    };
    const translated = await peer.translate(said);
    const same = Object.entries(inputs).flatMap(([name, input]) => (input.how === 'same' ? [{ name, ...input }] : []));
    const texts = new Map(same.flatMap(({ name, ours }) => (given.has(name) ? [[ours, said.text(name)]] : [])));
    const standard = new Map(same.flatMap((row) => (row.default === undefined ? [] : [[row.ours, row.default]])));
    const told = Object.entries(inputs).flatMap(([name, input]) => judged(name, input, given.get(name)));
    return {
        said,
        door: {
            ...sourceOf(texts, translated.texts),
            defaults: sourceOf(standard, translated.defaults ?? {}),
            calls: (ours) => callsOf(ours, inputs, given),
            wrong: [
                ...told.flatMap(({ mistake }) => (mistake ? [mistake] : [])),
                ...mistakes,
                ...(translated.mistakes ?? []),
            ],
            ...(translated.names ? { names: translated.names } : {}),
        },
        find: translated.find,
        warnings: [...told.flatMap(({ warning }) => (warning ? [warning] : [])), ...(translated.warnings ?? [])],
        secrets: Object.entries(inputs).flatMap(([name, input]) => 'secret' in input && input.secret ? [given.get(name) ?? ''] : []),
    };
}
function defaultOf(input) {
    return input?.how === 'read' || input?.how === 'same' ? (input.default ?? '') : '';
}
/** What the peer's `translate` says wins over what is taken as it stands. */
function sourceOf(same, translated) {
    const texts = new Map([...same, ...Object.entries(translated)]);
    return { read: (name) => texts.get(name) };
}
/** What is not heeded is told, unless it asks for what happens anyway. */
function judged(name, input, text) {
    if (text === undefined || input.how === 'same' || input.how === 'read')
        return [];
    if (input.quiet.includes(text.trim().toLowerCase()))
        return [];
    if (input.how === 'idle')
        return [{ warning: `${name} is not heeded: ${input.why}` }];
    const { problem, cure, secret } = input;
    return [{ mistake: { input: name, ...(secret ? {} : { value: text }), problem, cure } }];
}
/** Of several names the one that was written. */
function callsOf(ours, inputs, given) {
    const names = Object.entries(inputs).flatMap(([name, input]) => decides(input).includes(ours) ? [name] : []);
    return names.find((name) => given.has(name)) ?? names[0] ?? ours;
}

;// CONCATENATED MODULE: ./.build/src/action/peers/open-door.js



/** The door of a sub-action: its step in our words. */
async function openDoor(name, host) {
    const peer = await subActions[name]();
    const { said, door, find, warnings, secrets } = await translation(peer, host.env);
    for (const secret of secrets)
        host.secret(secret);
    for (const warning of warnings)
        host.log.warning(warning);
    const found = find && (await findImage(find, host));
    // Steps that each judge one image would comment over each other.
    const own = {
        comment: 'false',
        ...(found === undefined ? {} : { 'image-ref': found }),
    };
    return {
        door: { ...door, read: (name) => own[name] ?? door.read(name) },
        async finish({ status, report, inputs }) {
            if (!inputs || inputs.dryRun || !peer.finish)
                return {};
            return peer.finish({ said, report, inputs, host, passed: status === 0 });
        },
    };
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
