export const id = 6414;
export const ids = [6414];
export const modules = {

/***/ 36414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/tables.js + 20 modules
var tables = __webpack_require__(72900);
;// CONCATENATED MODULE: ./.build/src/action/peers/annotations.js
/** `index,manifest:key=value`; without a level the manifest's. */
const line = /^(?:((?:index|manifest)(?:-descriptor)?(?:\[[^\]]*\])?(?:,(?:index|manifest)(?:-descriptor)?(?:\[[^\]]*\])?)*):)?([^=]+)=(.*)$/s;
/** buildx's annotations, as metadata-action gives them: one value a key, on all levels that any of them names. */
function readAnnotations(input, lines) {
    const mistakes = [];
    const annotations = new Map();
    const levels = new Set();
    for (const text of lines) {
        const [, named = 'manifest', key, value = ''] = line.exec(text) ?? [];
        const wrong = (problem, cure) => void mistakes.push({ input, value: text, problem, cure });
        if (key === undefined)
            wrong('is no annotation', 'Write level:key=value, e.g. index:org.example.team=web.');
        else if (named.includes('['))
            wrong('is for one platform, and every platform is annotated alike', 'Leave out what stands in brackets.');
        else if ((annotations.get(key) ?? value) !== value)
            wrong(`gives ${key} a second value, and every level is annotated alike`, 'Keep one of the values.');
        else {
            annotations.set(key, value);
            for (const level of named.split(','))
                levels.add(level);
        }
    }
    return { annotations: Object.fromEntries(annotations), levels: [...levels], mistakes };
}
/** docker's labels: without `=` the value is empty, and the last one counts. */
function readLabels(lines) {
    return Object.fromEntries(lines.map((text) => {
        const at = text.indexOf('=');
        return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    }));
}

// EXTERNAL MODULE: ./.build/src/core/csv.js
var csv = __webpack_require__(8699);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
;// CONCATENATED MODULE: ./.build/src/action/peers/exports.js


/** Attributes that ask for what happens anyway. */
const granted = {
    'oci-mediatypes': /^true$/,
    'name-canonical': /^(?:true|)$/,
    unpack: /^false$/,
    store: /^/,
    'registry.insecure': /^/,
};
/** They decide how the one layout of a build is written, whatever is made of it. */
const ofLayers = ['compression', 'compression-level', 'force-compression', 'rewrite-timestamp'];
/** buildx's `--output` lines. */
function readExports(input, lines) {
    const read = lines.map(readLine);
    return {
        push: read.some(({ push }) => push === true),
        load: read.some(({ load }) => load === true),
        names: read.flatMap(({ names = [] }) => names),
        byDigest: read.some(({ byDigest }) => byDigest === true),
        options: [...new Set(read.flatMap(({ options = [] }) => options))],
        files: read.flatMap(({ files = [] }) => files),
        mistakes: read.flatMap(({ mistake }, at) => (mistake ? [{ input, value: lines[at] ?? '', ...mistake }] : [])),
    };
}
function readLine(text) {
    try {
        return lineOf(attributesOf(text));
    }
    catch (error) {
        return wrong((0,errors/* messageOf */.bD)(error), 'Close every quote.');
    }
}
function lineOf(attributes) {
    const known = ['type', 'dest', 'name', 'push', 'push-by-digest', 'tar', ...ofLayers];
    const strange = [...attributes].find(([key, value]) => !known.includes(key) && !granted[key]?.test(value));
    if (strange)
        return wrong(`has ${strange.join('=')}, which our layout knows nothing of`, 'Leave it out, or keep docker/build-push-action for this step.');
    const options = [...attributes].filter(([key]) => ofLayers.includes(key)).map((option) => option.join('='));
    return { ...exportOf(attributes), options };
}
function exportOf(attributes) {
    const get = (key) => attributes.get(key) ?? '';
    const isTrue = (key) => attributes.has(key) && /^(?:true|1|)$/i.test(get(key));
    const names = get('name')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
    const type = get('type');
    if (type === 'registry')
        return { push: true, names, byDigest: isTrue('push-by-digest') };
    if (type === 'image') {
        const push = isTrue('push');
        return { push, names: push ? names : [], byDigest: push && isTrue('push-by-digest') };
    }
    if (type === 'cacheonly')
        return {};
    if (type === 'docker' && !attributes.has('dest'))
        return { load: true };
    if (type === 'docker' || type === 'oci')
        return fileOf(type, get('dest'), attributes.get('tar') === 'false');
    return wrong(type === 'local' || type === 'tar' ? 'gives files, and we build images' : 'is no export that we know', 'Known are type=image, registry, docker, oci and cacheonly; keep docker/build-push-action for others.');
}
function fileOf(type, dest, folder) {
    if (dest === '' || dest === '-')
        return wrong('names no file', `Write type=${type},dest=path, e.g. \${{ runner.temp }}/image.tar.`);
    return { files: [{ type, dest, folder: folder && type === 'oci' }] };
}
/** A bare path is a folder for files, as buildx has it. */
function attributesOf(text) {
    const fields = (0,csv/* parseCsv */.W)(text, { relaxQuotes: true }).flat();
    if (!fields.some((field) => field.includes('=')))
        return new Map([['type', text === '-' ? 'tar' : 'local']]);
    return new Map(fields.map((field) => {
        const at = field.indexOf('=');
        const [key, value] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
        return [key.trim().toLowerCase(), value.trim()];
    }));
}
function wrong(problem, cure) {
    return { mistake: { problem, cure } };
}

// EXTERNAL MODULE: ./.build/src/action/peers/peer.js
var peer = __webpack_require__(15130);
// EXTERNAL MODULE: ./.build/src/action/peers/references.js
var peers_references = __webpack_require__(99736);
;// CONCATENATED MODULE: ./.build/src/action/peers/build.js






/** docker/build-push-action, with what docker/setup-buildx-action and docker/setup-qemu-action take. */
const build = {
    description: 'Builds an image as docker/build-push-action does, and pushes it where it is told to.',
    icon: 'package',
    rooms: ['build', 'registry', 'publish'],
    inputs: {
        tags: (0,peer/* read */.LF)([], 'list', 'Full references to publish under, e.g. `ghcr.io/owner/name:1.2`: the output `tags` of `metadata/`. Without a tag `latest` is meant.'),
        labels: (0,peer/* read */.LF)([], 'lines', 'Labels, `key=value`, as they stand: nothing is added.'),
        annotations: (0,peer/* read */.LF)([], 'lines', 'Annotations, `level:key=value`; they go to manifests and index alike.'),
        outputs: (0,peer/* read */.LF)(['push', 'load', 'export-options'], 'lines', 'Exports: `type=image,push=true`, `type=image,name=…,push-by-digest=true,push=true`, `type=registry`, `type=docker` (with `dest=` a file for `docker load`), `type=oci,dest=…` (`tar=false`: a folder), `type=cacheonly`.'),
        push: (0,peer/* read */.LF)(['push'], 'boolean', 'Publish. `auto`: except for what pull requests, merge groups and forks bring.', 'false'),
        load: (0,peer/* read */.LF)(['load'], 'boolean', 'Load the image into the Docker Engine.', 'false'),
        'guard-latest': (0,peer/* same */.FB)('guard-latest', {
            default: 'false',
            help: '`true`: `latest` never moves to a prerelease or backwards.',
        }),
        version: (0,peer/* refused */.J5)('is a buildx that would have to be fetched, and the one of this machine is used', 'Leave it out, or set it up before with docker/setup-buildx-action.', 'latest'),
        name: (0,peer/* idle */.N7)('a builder of ours is named by its settings, so that the next run finds it; builder names one that exists'),
        'buildkitd-config': (0,peer/* refused */.J5)('is a file, and BuildKit’s configuration is never read from one', 'Write its text into buildkitd-config-inline.'),
        use: (0,peer/* idle */.N7)('the builder is this step’s alone', 'true'),
        install: (0,peer/* idle */.N7)('the command docker build stays what it is', 'false'),
        'cache-binary': (0,peer/* idle */.N7)('buildx is not fetched', 'true', 'false'),
        cleanup: (0,peer/* idle */.N7)('a builder of ours is removed on hosted runners, and kept on others', 'true'),
        image: (0,peer/* refused */.J5)('is another QEMU than the pinned one', 'Run docker/setup-qemu-action with it before this step: what it installs is used.'),
        reset: (0,peer/* refused */.J5)('would remove the QEMU that others use', 'Run docker/setup-qemu-action with it before this step.', 'false'),
        'cache-image': (0,peer/* idle */.N7)('the image of QEMU is fetched only where it is needed', 'true', 'false'),
    },
    outputs: {
        ...tables/* outputTables */.f1.build,
        image: tables/* outputTables */.f1.publish.image,
        'image-ref': 'What was built, for `image-ref` of `scan/`, `test/` and `publish/`: the layout by its digest.',
        name: 'Name of the builder.',
        driver: 'Driver of the builder.',
    },
    translate,
    async finish({ said, report, inputs, host, passed }) {
        const { layout: dir, digest } = report.image ?? {};
        if (!passed || dir === undefined || digest === undefined)
            return builderOf(report);
        const { files } = readExports('outputs', await said.items('outputs', kinds/* rawLines */.Ep));
        if (files.length > 0) {
            const { exportFiles } = await __webpack_require__.e(/* import() */ 9438).then(__webpack_require__.bind(__webpack_require__, 29438));
            const names = (inputs.names?.references ?? []).map(({ image, tag }) => `${image}:${tag}`);
            await exportFiles(files, { dir, digest, names }, host);
        }
        return { ...builderOf(report), 'image-ref': `oci-layout://${dir}@${digest}` };
    },
};
/** As the stage reports it. */
function builderOf({ stages }) {
    const { builder } = (stages.build ?? {});
    return builder ? { name: builder.name, driver: builder.driver } : {};
}
async function translate(said) {
    const mistakes = [];
    const tags = (0,peers_references/* readReferences */.P)('tags', await said.items('tags'));
    const exports = readExports('outputs', await said.items('outputs', kinds/* rawLines */.Ep));
    const named = (0,peers_references/* readReferences */.P)('outputs', exports.names);
    const annotated = readAnnotations('annotations', await said.items('annotations', kinds/* lines */.Mn));
    mistakes.push(...tags.mistakes, ...exports.mistakes, ...named.mistakes, ...annotated.mistakes);
    for (const { image, digest } of tags.references)
        if (digest !== undefined)
            mistakes.push({
                input: 'tags',
                value: `${image}@${digest}`,
                problem: 'has a digest, which nobody can know before the build',
                cure: 'Write the tag alone.',
            });
    const keys = exports.options.map((option) => option.split('=')[0]);
    if (new Set(keys).size < keys.length)
        mistakes.push({
            input: 'outputs',
            problem: 'has lines that want other layers, and one build writes one set of them',
            cure: 'Give every line the same compression, or build in two steps.',
        });
    const push = exports.push ? 'true' : said.text('push');
    // What a line of `outputs` names is published with the tags, or by its digest alone.
    const all = [...tags.references, ...(exports.byDigest ? [] : named.references)];
    const references = all.map(({ image, tag = 'latest' }) => ({ image, tag }));
    const images = exports.byDigest ? named.references.map(({ image }) => image) : [];
    if (exports.byDigest && tags.references.length > 0)
        mistakes.push({
            input: 'tags',
            problem: 'gives tags, and outputs has push-by-digest=true, which pushes without any',
            cure: 'Leave out tags, or push-by-digest.',
        });
    if (/^true$/i.test(push.trim()) && references.length + images.length === 0 && mistakes.length === 0)
        mistakes.push({
            input: 'tags',
            problem: 'is empty, and push is true',
            cure: 'Give full references, e.g. the output tags of metadata/.',
        });
    return {
        texts: {
            stages: 'build,publish',
            ...(exports.push || said.isGiven('push') ? { push } : {}),
            ...(exports.options.length > 0 ? { 'export-options': exports.options.join(',') } : {}),
            ...(exports.load ? { load: 'true' } : said.isGiven('load') ? { load: said.text('load') } : {}),
        },
        defaults: {
            push: 'false',
            ...(/^(false|0|no)$/i.test(said.env.DOCKER_BUILD_SUMMARY ?? '') ? { summary: 'false' } : {}),
        },
        names: {
            references,
            images,
            labels: readLabels(await said.items('labels', kinds/* lines */.Mn)),
            annotations: annotated.annotations,
            annotationLevels: annotated.levels,
        },
        mistakes,
    };
}


/***/ }),

/***/ 15130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   N7: () => (/* binding */ idle)
/* harmony export */ });
function same(ours, more = {}) {
    return { how: 'same', ours, ...more };
}
function read(ours, kind, help, standard = '') {
    return { how: 'read', ours, kind, help, default: standard };
}
function idle(why, ...quiet) {
    return { how: 'idle', why, quiet };
}
function refused(problem, cure, ...quiet) {
    return { how: 'refused', problem, cure, quiet };
}


/***/ }),

/***/ 99736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readReferences)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92968);

/** References as docker takes them; what is none is told under the input's name. */
function readReferences(input, texts) {
    const mistakes = [];
    const references = texts.flatMap((text) => {
        try {
            const { tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
            const [named = ''] = text.split('@');
            return [{ image: tag === undefined ? named : named.slice(0, -tag.length - 1), tag, digest }];
        }
        catch (error) {
            if (!(error instanceof _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongReference */ .Lg))
                throw error;
            mistakes.push({ input, value: text, problem: error.message, cure: 'Write it like ghcr.io/owner/name:tag.' });
            return [];
        }
    });
    return { references, mistakes };
}


/***/ })

};
