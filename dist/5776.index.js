export const id = 5776;
export const ids = [5776];
export const modules = {

/***/ 72792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ realFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * A folder of ours inside of another one, made where it is missing; its absolute path. A link that lies where it belongs
 * leads elsewhere: it goes.
 */
async function realFolder(folder, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(inner).catch((error) => {
        if (error.code !== 'ENOENT')
            throw error;
        return undefined;
    });
    if (there && !there.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(inner, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(inner, { recursive: true });
    return inner;
}


/***/ }),

/***/ 86818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ slots),
/* harmony export */   Y: () => (/* binding */ slotsByKey)
/* harmony export */ });
function slots(width) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= width)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The slot is handed on, so that a newcomer cannot overtake who waits.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}
/** Slots of its own for every key, e.g. for every registry. */
function slotsByKey(width) {
    const known = new Map();
    return (key) => {
        const found = known.get(key) ?? slots(width);
        known.set(key, found);
        return found;
    };
}


/***/ }),

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


/***/ }),

/***/ 63395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* reexport */ plan),
  run: () => (/* reexport */ run),
  show: () => (/* reexport */ show)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/sbom/image-name.js

/** Reads `ghcr.io/octo/app`, also with tag or digest; a name without a registry (`app`) or a path is a local one. */
function readImageName(text) {
    return remoteName(text) ?? remoteName(text.toLowerCase()) ?? localName(text);
}
function remoteName(text) {
    if (!text.includes('/') || /^(?:[./]|oci-layout:)/.test(text))
        return undefined;
    try {
        const { registry, repository } = (0,reference/* parseReference */.F2)(text);
        const full = `${registry.toLowerCase()}/${repository}`;
        const base = repository.split('/').at(-1) ?? repository;
        // Without a port it is no registry but the name of an image that was never pushed.
        return { full, base, repository: full.startsWith('localhost/') ? undefined : full };
    }
    catch (error) {
        if (!(error instanceof reference/* WrongReference */.Lg))
            throw error;
        return undefined;
    }
}
/** `oci-layout:///home/me/My App:1.0@sha256:…` → `my-app` */
function localName(text) {
    const path = text.replace(/@.*$/, '').replace(/[\\/]+$/, '');
    const last = (path.split(/[\\/]/).at(-1) ?? '').replace(/:.*$/, '').toLowerCase();
    const base = last.replace(/[^a-z0-9._-]+/g, '-').replace(/^[._-]+|[._-]+$/g, '') || 'image';
    return { full: base, base, repository: undefined };
}

;// CONCATENATED MODULE: ./.build/src/sbom/plan.js



function plan(inputs, facts) {
    const { image, platforms, created } = facts;
    const unplaced = {
        generator: inputs.sbomGenerator,
        formats: inputs.sbomFormats,
        image,
        folder: (0,external_node_path_.join)(facts.folder, 'sbom'),
        created,
    };
    return {
        ...unplaced,
        files: platforms === undefined ? 'known after build' : platforms.flatMap((platform) => filesOf(unplaced, platform)),
    };
}
const endings = { 'spdx-json': 'spdx.json', 'cyclonedx-json': 'cdx.json' };
/** `…/sbom/app-linux-arm-v7.spdx.json` and its like, one a format. */
function filesOf({ image, folder, formats }, platform) {
    const stem = `${readImageName(image).base}-${(0,oci_platform/* platformSlug */.DN)(platform)}`;
    return formats.map((format) => ({ platform, format, path: (0,external_node_path_.join)(folder, `${stem}.${endings[format]}`) }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/real-folder.js
var real_folder = __webpack_require__(72792);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
;// CONCATENATED MODULE: ./.build/src/sbom/all-of.js


/** Four pieces of work at a time, each a child or a file. Throws as {@link allEnded} does. */
function allOf(work) {
    return (0,all_ended/* allEnded */.C)(work.map((0,slots/* slots */.Q)(4)));
}

// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/sbom/generated.js



/** What a generator wrote is no SBOM of this image. */
class BrokenSbom extends errors/* UserError */.yo {
    constructor(message, cause) {
        super(message, {
            cure: 'Run again. If it stays, use the pinned version: leave it out of the input tools.',
            ...(cause === undefined ? {} : { cause }),
        });
        this.name = 'BrokenSbom';
    }
}
/**
 * Reads a document that a generator says it wrote. Its word, exit status 0, is not enough.
 *
 * @param what e.g. `the spdx-json of linux/arm64 by trivy 0.74.0`
 * @throws BrokenSbom where there is no file, or half of one
 */
async function readGenerated(path, what) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new BrokenSbom(`${what} is missing, although the program said that all went well`, error);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new BrokenSbom(`${what} is no JSON (${text.length} characters): ${(0,errors/* messageOf */.bD)(error)}`, error);
    }
    if (!(0,is_record/* isRecord */.u)(value))
        throw new BrokenSbom(`${what} is no object`);
    return value;
}
/** The objects of a list; [] where there is no list. */
function itemsOf(value) {
    return Array.isArray(value) ? value.filter(is_record/* isRecord */.u) : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
/** In the order of their characters' codes, the same in every locale. */
function sortedBy(values, key) {
    return values
        .map((value) => ({ value, key: key(value) }))
        .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
        .map(({ value }) => value);
}

;// CONCATENATED MODULE: ./.build/src/sbom/labels.js
/** Labels of the image spec that are told, and how their values look: whatever looks otherwise may be a secret. */
const shapes = {
    created: /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/,
    licenses: /^(?=.{1,100}$)[A-Z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]{1,12})*\+?(?: (?:AND|OR|WITH) [A-Z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]{1,12})*\+?)*$/,
    revision: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/,
    source: /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._~-]{1,100}){0,6}\/?$/,
    version: /^v?\d{1,9}(?:\.\d{1,9}){0,3}(?:[-+.][A-Za-z0-9.]{1,20}){0,3}$/,
};
/**
 * Generators copy an image's labels into an SBOM, which is published. A label can hold what was meant for nobody: those
 * of the image spec are told where they look like what they are for, and no others.
 *
 * @param name e.g. `aquasecurity:trivy:Labels:maintainer`, `syft:image:labels:maintainer`
 * @param value undefined where it stands behind the name: `Labels:maintainer: me`
 */
function isTold(name, value) {
    const [, label] = /(?:^|:)labels:(.*)$/is.exec(name) ?? [];
    if (label === undefined)
        return true;
    const [, key, text] = value === undefined ? (/^([^:]*): (.*)$/s.exec(label) ?? []) : [label, label, value];
    const [, short = ''] = /^org\.opencontainers\.image\.([a-z]+)$/.exec(key ?? '') ?? [];
    return Object.hasOwn(shapes, short) && shapes[short]?.test(text ?? '') === true;
}

// EXTERNAL MODULE: ./.build/src/core/version.js
var version = __webpack_require__(92119);
;// CONCATENATED MODULE: ./.build/src/sbom/maker.js

/** Us: we name what the generator wrote. */
const ourselves = { name: 'image-pipeline', version: version/* version */.r };
/** `trivy 0.74.0`, `syft` */
function makerName({ name, version }) {
    return [name, version].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./.build/src/sbom/uuid.js

/** Ours: names below it are never those of anybody else. */
const namespace = Buffer.from('6f1c1f5d6d3c4b2e9c0b7a54d2f8e913', 'hex');
/** A UUID (version 5, RFC 9562) that the parts decide: the same parts give the same one, on every machine. */
function uuidOf(...parts) {
    // As JSON, so that no two lists of parts read alike.
    const bytes = (0,external_node_crypto_.createHash)('sha1').update(namespace).update(JSON.stringify(parts)).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

;// CONCATENATED MODULE: ./.build/src/sbom/refs.js



const random = /^(?:urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/**
 * New names for the bom-refs that a generator dices (what has no purl): the content of the component and its place in
 * the graph of dependencies decide them.
 *
 * @param known what is called how already: the image itself
 */
function steadyRefs(document, known) {
    const diced = componentsOf(document.components).filter((component) => random.test(refOf(component)));
    const labels = labelsOf(diced, neighboursOf(document, new Set(diced.map(refOf))), known);
    const names = new Map(known);
    const twins = new Map();
    for (const ref of diced.map(refOf)) {
        const label = labels.get(ref) ?? ref;
        const at = twins.get(label) ?? 0;
        twins.set(label, at + 1);
        names.set(ref, uuidOf('bom-ref', label, String(at)));
    }
    return names;
}
/** Where a document of CycloneDX names a component by its bom-ref. */
const places = new Set(['bom-ref', 'ref', 'dependsOn', 'provides', 'assemblies', 'dependencies', 'subjects']);
/** The same document with other names, in every place that names a component. */
function renameRefs(value, names, place = '') {
    if (typeof value === 'string')
        return places.has(place) ? (names.get(value) ?? value) : value;
    if (Array.isArray(value))
        return value.map((item) => renameRefs(item, names, place));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renameRefs(item, names, key)]));
}
/** Components within components too. */
function componentsOf(value) {
    return itemsOf(value).flatMap((component) => [component, ...componentsOf(component.components)]);
}
/** How far twins are followed: a generator's graph is some levels deep. */
const rounds = 32;
/** The content decides; twins are told apart by their neighbours, then by the neighbours of these, as far as it goes. */
function labelsOf(diced, neighbours, known) {
    let labels = new Map([
        ...known,
        ...diced.map((component) => [refOf(component), (0,oci_digest/* digestOf */.ol)(JSON.stringify(component, withoutRefs))]),
    ]);
    const kinds = (of) => new Set(of.values()).size;
    for (let round = 0; round < rounds && kinds(labels) < labels.size; round += 1) {
        const before = labels;
        const around = (ref) => (neighbours.get(ref) ?? []).map(([way, other]) => `${way} ${before.get(other) ?? other}`).sort();
        labels = new Map([
            ...known,
            ...diced.map(refOf).map((ref) => [ref, (0,oci_digest/* digestOf */.ol)(JSON.stringify([before.get(ref), around(ref)]))]),
        ]);
        if (kinds(labels) === kinds(before))
            break;
    }
    return labels;
}
function neighboursOf(document, of) {
    const neighbours = new Map([...of].map((ref) => [ref, []]));
    for (const { ref, dependsOn } of itemsOf(document.dependencies))
        for (const needed of (Array.isArray(dependsOn) ? dependsOn : []).map(textOf)) {
            neighbours.get(textOf(ref))?.push(['needs', needed]);
            neighbours.get(needed)?.push(['is needed by', textOf(ref)]);
        }
    return neighbours;
}
function refOf(component) {
    return textOf(component['bom-ref']);
}
function withoutRefs(key, value) {
    return key === 'bom-ref' ? undefined : value;
}

;// CONCATENATED MODULE: ./.build/src/sbom/cyclonedx.js






/**
 * Names a CycloneDX document after image and platform, and takes out of it what differs from run to run and what is no
 * part of an SBOM. The same image gives the same document.
 *
 * @throws BrokenSbom where it is no CycloneDX of 1.6 or newer, or one of another image
 */
function nameCycloneDx(document, subject, generator) {
    const { specVersion } = document;
    if (document.bomFormat !== 'CycloneDX' || !isNewEnough(textOf(specVersion)))
        throw new BrokenSbom(`CycloneDX 1.6 or newer was asked for, and ${textOf(specVersion) || 'something else'} came`);
    checkSubject(document, subject);
    // What is wrong with a package is the scan's to tell: tomorrow there is more of it, and the SBOM is signed today.
    const { vulnerabilities: _, ...inventory } = document;
    const ref = textOf(rootOf(document)['bom-ref']);
    const names = steadyRefs(document, new Map(ref === '' ? [] : [[ref, subject.purl]]));
    const renamed = renameRefs(inventory, names);
    const metadata = metadataOf(renamed);
    const named = {
        ...renamed,
        serialNumber: '',
        version: 1,
        metadata: {
            ...metadata,
            timestamp: subject.created,
            tools: toolsOf(metadata.tools, generator),
            component: describeRoot(rootOf(renamed), subject),
            ...(metadata.properties === undefined ? {} : { properties: toldOf(metadata.properties) }),
        },
        components: sortedBy(itemsOf(renamed.components), (component) => textOf(component['bom-ref'])),
        ...(renamed.dependencies === undefined ? {} : { dependencies: sortedGraph(itemsOf(renamed.dependencies)) }),
    };
    return { ...named, serialNumber: `urn:uuid:${uuidOf('cyclonedx', subject.purl, JSON.stringify(named))}` };
}
function metadataOf(document) {
    return itemsOf([document.metadata])[0] ?? {};
}
function rootOf(document) {
    return itemsOf([metadataOf(document).component])[0] ?? {};
}
function checkSubject(document, { digest }) {
    const root = rootOf(document);
    if (!JSON.stringify(root).includes((0,oci_digest/* hexOf */.ZD)(digest)))
        throw new BrokenSbom(`a CycloneDX document is about ${textOf(root.name) || 'nothing'}, and not about ${digest}`);
}
function isNewEnough(spec) {
    const [, major, minor] = /^(\d+)\.(\d+)$/.exec(spec) ?? [];
    return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 6);
}
function describeRoot(root, { image, platform, digest, purl }) {
    const own = { name: 'image-pipeline:platform', value: platform };
    return {
        ...root,
        'bom-ref': purl,
        type: 'container',
        name: image.full,
        version: digest,
        description: `Container image ${image.full} for ${platform}`,
        hashes: [{ alg: (0,oci_digest/* algorithmOf */.Hy)(digest).replace('sha', 'SHA-'), content: (0,oci_digest/* hexOf */.ZD)(digest) }],
        purl,
        properties: [...toldOf(root.properties), own],
    };
}
function toldOf(properties) {
    return itemsOf(properties).filter(({ name, value }) => isTold(textOf(name), textOf(value)) && !textOf(name).endsWith(':RepoTag'));
}
/** Also where the generator wrote the list that 1.5 gave up, whose entries have a vendor and no type. */
function toolsOf(value, generator) {
    const [tools = {}] = itemsOf([value]);
    const written = itemsOf(tools.components);
    const theirs = written.find(({ name }) => name === generator.name) ?? { type: 'application', name: generator.name };
    const others = written.filter(({ name }) => name !== generator.name && name !== ourselves.name);
    const versioned = generator.version === '' ? theirs : { ...theirs, version: generator.version };
    return { ...tools, components: [versioned, ...others, { type: 'application', ...ourselves }] };
}
function sortedGraph(dependencies) {
    const texts = (value) => sortedBy((Array.isArray(value) ? value : []).map(textOf), (text) => text);
    return sortedBy(dependencies, ({ ref }) => textOf(ref)).map((one) => ({
        ...one,
        ...(one.dependsOn === undefined ? {} : { dependsOn: texts(one.dependsOn) }),
        ...(one.provides === undefined ? {} : { provides: texts(one.provides) }),
    }));
}

// EXTERNAL MODULE: ./.build/src/trivy/convert.js
var convert = __webpack_require__(66007);
// EXTERNAL MODULE: ./.build/src/trivy/subject.js + 1 modules
var subject = __webpack_require__(56283);
// EXTERNAL MODULE: ./.build/src/trivy/view.js
var trivy_view = __webpack_require__(56703);
;// CONCATENATED MODULE: ./.build/src/sbom/purl.js
/**
 * One platform of an image as a package URL in its canonical form, e.g.
 * `pkg:oci/app@sha256:…?arch=arm64&repository_url=ghcr.io%2Focto%2Fapp`.
 *
 * The type `oci` has a name without namespace, the digest as version, and the qualifiers arch, repository_url and tag.
 * The tag is left out: tags move, and the same image is to have the same name for good. A variant has no qualifier;
 * the digest tells the image all the same. https://github.com/package-url/purl-spec/blob/main/types/oci-definition.json
 *
 * @param platform e.g. `linux/arm/v7`
 */
function ociPurl({ base, repository }, platform, digest) {
    const qualifiers = [
        ['arch', platform.split('/')[1]],
        ['repository_url', repository],
    ].flatMap(([key, value]) => (value ? [`${key}=${encode(value)}`] : []));
    return `pkg:oci/${encode(base)}@${encode(digest)}${qualifiers.length > 0 ? `?${qualifiers.join('&')}` : ''}`;
}
/** Percent-encoding as the purl standard has it: everything but letters, digits, `.-_~` and the colon. */
function encode(text) {
    const strict = encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    return strict.replaceAll('%3A', ':');
}

;// CONCATENATED MODULE: ./.build/src/sbom/subject.js


function subjectOf(image, platform, digest, created) {
    const name = readImageName(image);
    return {
        image: name,
        platform,
        digest,
        purl: ociPurl(name, platform, digest),
        created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
    };
}

// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
;// CONCATENATED MODULE: ./.build/src/sbom/syft.js



/** As syft's `--output` names them, in versions that every syft we know writes. */
const names = { 'spdx-json': 'spdx-json@2.3', 'cyclonedx-json': 'cyclonedx-json@1.6' };
/** Writes the files; they say `syft`'s own words and are named by us afterwards. @throws ToolError */
async function runSyft(scan, tool, host) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(scan.folder, 'home'), { recursive: true });
    // An empty configuration that is named keeps syft from looking for others: in the working directory, in the home
    // folder, in /etc/xdg.
    await (0,promises_.writeFile)(configPath(scan), '{}\n');
    await host.exec({ ...syftCommand(scan, tool, host), onStderr: (line) => host.log.raw(line) });
}
function syftCommand(scan, tool, host) {
    const { subject, view, folder, files } = scan;
    const home = (0,external_node_path_.join)(folder, 'home');
    return {
        tool: tool.path,
        args: [
            'scan',
            '--from',
            'oci-dir',
            view,
            '--config',
            configPath(scan),
            '--quiet',
            '--scope',
            'squashed',
            '--source-name',
            subject.image.full,
            '--source-version',
            subject.digest,
            ...[...files].flatMap(([format, path]) => ['--output', `${names[format]}=${path}`]),
        ],
        env: (0,core_host/* childEnv */.g)(host.env, [], {
            HOME: home,
            USERPROFILE: home,
            TMPDIR: home,
            TEMP: home,
            TMP: home,
            SYFT_CHECK_FOR_APP_UPDATE: 'false',
        }),
        cwd: home,
    };
}
function configPath({ folder }) {
    return (0,external_node_path_.join)(folder, 'syft.yaml');
}

;// CONCATENATED MODULE: ./.build/src/sbom/drafts.js








/** As `trivy convert --format` names them. */
const conversions = { 'spdx-json': 'spdx-json', 'cyclonedx-json': 'cyclonedx' };
async function draftsByTrivy(plan, passes, folder, tool, host) {
    const work = passes.flatMap((pass) => {
        const subject = subjectOf(plan.image, pass.platform, pass.subject.digest, plan.created);
        return plan.formats.map((format) => async () => {
            const path = (0,external_node_path_.join)(folder, `${(0,oci_platform/* platformSlug */.DN)(pass.platform)}.${format}`);
            await (0,convert/* convert */.C)(pass, conversions[format], path, tool, host);
            return { subject, format, path };
        });
    });
    return allOf(work);
}
async function draftsBySyft(plan, layout, folder, tool, host) {
    const images = await (0,subject/* subjectsOf */.Z)(layout);
    const work = images.map((image) => async () => {
        const subject = subjectOf(plan.image, image.platform, image.manifest.digest, plan.created);
        const own = (0,external_node_path_.join)(folder, (0,oci_platform/* platformSlug */.DN)(image.platform));
        const files = new Map(plan.formats.map((format) => [format, (0,external_node_path_.join)(own, format)]));
        const view = await (0,trivy_view/* makeView */.U)((0,external_node_path_.join)(own, 'image'), layout, image);
        await runSyft({ view, subject, files, folder: own }, tool, host);
        return [...files].map(([format, path]) => ({ subject, format, path }));
    });
    return (await allOf(work)).flat();
}

;// CONCATENATED MODULE: ./.build/src/sbom/spdx.js






/**
 * Names an SPDX document after image and platform, and takes out of it what differs from run to run and what is no
 * part of an SBOM. The same image gives the same document.
 *
 * @throws BrokenSbom where it is no SPDX 2.3, or one of another image
 */
function nameSpdx(document, subject, generator) {
    if (document.spdxVersion !== 'SPDX-2.3')
        throw new BrokenSbom(`SPDX 2.3 was asked for, and ${textOf(document.spdxVersion) || 'something else'} came`);
    const root = spdx_rootOf(document, subject);
    const packages = itemsOf(document.packages).map((item) => settle(item.SPDXID === root ? spdx_describeRoot(item, subject) : withoutAdvisories(item), subject));
    const named = {
        ...document,
        name: `${subject.image.full} (${subject.platform})`,
        documentNamespace: '',
        creationInfo: creation(document.creationInfo, subject, generator),
        packages: sortedBy(packages, ({ SPDXID }) => textOf(SPDXID)),
        ...sortedList(document, 'files', 'SPDXID', subject),
        ...sortedList(document, 'hasExtractedLicensingInfos', 'licenseId', subject),
        relationships: sortedBy(itemsOf(document.relationships), (one) => JSON.stringify(relationOf(one))),
    };
    return { ...named, documentNamespace: namespaceOf(named, subject) };
}
/** The SPDXID of the package that the document describes. */
function spdx_rootOf(document, { digest }) {
    const described = itemsOf(document.relationships)
        .filter((one) => one.relationshipType === 'DESCRIBES' && one.spdxElementId === document.SPDXID)
        .map(({ relatedSpdxElement }) => textOf(relatedSpdxElement));
    const [id, ...more] = new Set(described);
    const root = itemsOf(document.packages).find(({ SPDXID }) => SPDXID === id);
    if (id === undefined || root === undefined || more.length > 0)
        throw new BrokenSbom(`an SPDX document describes ${described.length} things, and not the one image`);
    if (!JSON.stringify(root).includes((0,oci_digest/* hexOf */.ZD)(digest)))
        throw new BrokenSbom(`an SPDX document is about ${textOf(root.name)}, and not about ${digest}`);
    return id;
}
function spdx_describeRoot(root, { image, platform, digest, purl }) {
    return {
        ...root,
        name: image.full,
        versionInfo: digest,
        summary: `Container image ${image.full} for ${platform}`,
        // Not NONE: it can be had, but a reference is no URL.
        downloadLocation: 'NOASSERTION',
        checksums: [{ algorithm: (0,oci_digest/* algorithmOf */.Hy)(digest).toUpperCase(), checksumValue: (0,oci_digest/* hexOf */.ZD)(digest) }],
        externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
        primaryPackagePurpose: 'CONTAINER',
    };
}
/** What is wrong with a package is the scan's to tell: tomorrow there is more of it, and the SBOM is signed today. */
function withoutAdvisories(item) {
    const references = itemsOf(item.externalRefs);
    const kept = references.filter(({ referenceCategory, referenceType }) => referenceCategory !== 'SECURITY' || /^(?:cpe2[23]Type|swid)$/.test(textOf(referenceType)));
    if (kept.length === references.length)
        return item;
    const { externalRefs: _, ...rest } = item;
    return kept.length > 0 ? { ...rest, externalRefs: kept } : rest;
}
/** Annotations carry the time of the run, and labels. */
function settle(item, { created }) {
    if (item.annotations === undefined)
        return item;
    const annotations = itemsOf(item.annotations)
        .filter(({ comment }) => isTold(textOf(comment)) && !textOf(comment).startsWith('RepoTag:'))
        .map((annotation) => ({ ...annotation, annotationDate: created }));
    return { ...item, annotations };
}
/** The list by that name, where the document has one. */
function sortedList(document, list, id, subject) {
    if (document[list] === undefined)
        return {};
    const items = itemsOf(document[list]).map((item) => settle(item, subject));
    return { [list]: sortedBy(items, (item) => textOf(item[id])) };
}
function creation(value, { created }, generator) {
    const [info = {}] = itemsOf([value]);
    const written = (Array.isArray(info.creators) ? info.creators : []).map(textOf).filter(Boolean);
    const isTool = (creator) => creator.startsWith('Tool: ');
    // A generator of the user's own may not tell us its version; the document does.
    const tools = generator.version === '' && written.some(isTool) ? written.filter(isTool) : [toolName(generator)];
    const people = written.filter((creator) => !isTool(creator));
    return { ...info, creators: [...new Set([...people, ...tools, toolName(ourselves)])], created };
}
/** `Tool: trivy-0.74.0` */
function toolName({ name, version }) {
    return `Tool: ${[name, version].filter(Boolean).join('-')}`;
}
function relationOf(one) {
    return [one.spdxElementId, one.relationshipType, one.relatedSpdxElement, one.comment ?? ''];
}
/** Another content has another namespace, as the specification demands; the same content has the same one. */
function namespaceOf(document, { image, platform, purl }) {
    const uuid = uuidOf('spdx', purl, JSON.stringify(document));
    return `https://spdx.org/spdxdocs/${image.base}-${(0,oci_platform/* platformSlug */.DN)(platform)}-${uuid}`;
}

;// CONCATENATED MODULE: ./.build/src/sbom/run.js













/**
 * Writes the SBOMs of all platforms, side by side; each file is whole or not there.
 *
 * @param source what the packages are read from: the pass that the scan made, for trivy; the image itself, for syft
 * @throws BrokenSbom for what a generator did not write, wrote by half, or wrote about another image
 * @throws UserError for a platform that the image lacks, ToolError
 */
async function run(plan, source, tools, host) {
    const tool = await tools.get(plan.generator);
    const folder = (0,external_node_path_.join)(await host.tempDir(), `sbom-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const drafts = 'root' in source
        ? await draftsBySyft(plan, source, folder, tool, host)
        : await draftsByTrivy(plan, source, folder, tool, host);
    checkPlatforms(plan, drafts);
    const named = await allOf(drafts.map((draft) => () => nameDraft(draft, tool)));
    await (0,real_folder/* realFolder */.P)((0,external_node_path_.dirname)(plan.folder), (0,external_node_path_.basename)(plan.folder));
    const documents = await allOf(named.map((one) => () => write(plan, one)));
    const generator = makerName(tool);
    for (const { platform, spec, packages, path } of documents)
        host.log.info(`${platform}: ${packages} packages in ${spec}, listed by ${generator}: ${path}`);
    return { generator, documents };
}
function checkPlatforms({ files }, drafts) {
    const there = new Set(drafts.map(({ subject }) => subject.platform));
    const missing = files === 'known after build' ? [] : files.filter(({ platform }) => !there.has(platform));
    if (missing.length === 0 && there.size > 0)
        return;
    const names = [...new Set(missing.map(({ platform }) => platform))].join(', ');
    throw new errors/* UserError */.yo(`there is no SBOM for ${names || 'any platform'}: the image has ${[...there].join(', ') || 'no platform'}`, {
        cure: 'Build the platforms that are to be described, or name those that are there.',
    });
}
const namers = { 'spdx-json': nameSpdx, 'cyclonedx-json': nameCycloneDx };
async function nameDraft(draft, tool) {
    const { subject, format, path } = draft;
    const written = await readGenerated(path, `the ${format} of ${subject.platform} by ${makerName(tool)}`);
    return { draft, document: namers[format](written, subject, tool) };
}
async function write(plan, { draft, document }) {
    const { format, subject } = draft;
    const { platform, digest } = subject;
    const path = filesOf(plan, platform).find((file) => file.format === format)?.path;
    if (path === undefined)
        throw new Error(`${format} was not planned`);
    await (0,replace_file.replaceFile)(path, document);
    return { platform, subject: digest, format, spec: specOf(document), path, packages: countPackages(document) };
}
function specOf({ spdxVersion, specVersion }) {
    return specVersion === undefined ? textOf(spdxVersion).replace('-', ' ') : `CycloneDX ${textOf(specVersion)}`;
}
/** The image itself is the first package of an SPDX document, and none of a CycloneDX one's components. */
function countPackages({ packages, components }) {
    const isPurl = ({ referenceType }) => referenceType === 'purl';
    return packages === undefined
        ? itemsOf(components).filter(({ purl }) => purl !== undefined).length
        : itemsOf(packages).filter(({ externalRefs }) => itemsOf(externalRefs).some(isPurl)).length - 1;
}

;// CONCATENATED MODULE: ./.build/src/sbom/show.js

function show({ generator, documents }) {
    const platforms = [...new Set(documents.map(({ platform }) => platform))].map((platform) => ({
        platform,
        written: documents.filter((document) => document.platform === platform),
    }));
    const files = platforms.map(({ platform, written }) => [
        platform,
        Object.fromEntries(written.map(({ format, path }) => [format, path])),
    ]);
    const rows = platforms.map(({ platform, written }) => `| ${platform} | ${counts(written)} | ${show_names(written)} |`);
    return {
        outputs: files.length > 0 ? { 'sbom-files': JSON.stringify(Object.fromEntries(files)) } : {},
        section: rows.length > 0
            ? [
                '### SBOM',
                '',
                '| platform | packages | files |',
                '|---|---|---|',
                ...rows,
                '',
                `Listed by ${generator}.`,
                '',
            ].join('\n')
            : '',
        report: { generator, documents },
    };
}
/** One number where the formats agree. */
function counts(documents) {
    return [...new Set(documents.map(({ packages }) => packages))].join(' / ');
}
function show_names(documents) {
    return documents.map(({ path, spec }) => `\`${(0,external_node_path_.basename)(path)}\` (${spec})`).join('<br>');
}

;// CONCATENATED MODULE: ./.build/src/sbom/index.js





/***/ }),

/***/ 86020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ convertArguments),
/* harmony export */   q: () => (/* binding */ passArguments)
/* harmony export */ });
/** The arguments of the pass over one platform. Everything that Trivy would fetch by itself is switched off. */
function passArguments(wanted, places) {
    const scanners = [...new Set(wanted)];
    const config = scanners.filter((scanner) => scanner === 'secret' || scanner === 'misconfig');
    return [
        'image',
        '--input',
        places.input,
        // With an empty value: packages only. Left out it would mean vulnerabilities and secrets.
        '--scanners',
        scanners.join(','),
        // Env, build arguments and the history stand in the config, in no layer.
        ...(config.length > 0 ? ['--image-config-scanners', config.join(',')] : []),
        ...(places.secretRules === undefined ? [] : ['--secret-config', places.secretRules]),
        '--format',
        'json',
        '--output',
        places.output,
        '--cache-dir',
        places.cacheDir,
        '--list-all-pkgs',
        '--show-suppressed',
        '--no-progress',
        '--skip-version-check',
        '--disable-telemetry',
        '--skip-db-update',
        '--skip-java-db-update',
        '--skip-check-update',
        '--offline-scan',
        // The stage's own clock ends a pass that hangs; five minutes, Trivy's default, are too short for large images.
        '--timeout',
        '6h',
        ...(places.ignoreFile === undefined ? [] : ['--ignorefile', places.ignoreFile]),
        ...places.vex.flatMap((path) => ['--vex', path]),
    ];
}
/** What `convert` makes of a pass. */
const conversions = (/* unused pure expression or super */ null && (['cyclonedx', 'spdx-json', 'spdx', 'sarif', 'table', 'github', 'cosign-vuln']));
function convertArguments(format, from, output) {
    return ['convert', '--format', format, '--output', output, from];
}


/***/ }),

/***/ 66007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ convert)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86020);
/* harmony import */ var _invoke_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93166);





/**
 * Writes a pass in another format, from its JSON: nothing is scanned again.
 *
 * @param output the file, whose folder is there
 * @throws UserError when Trivy fails or writes nothing
 */
async function convert({ path, platform }, format, output, tool, host, log = host.log) {
    // Trivy reads `.trivyignore` of the folder it runs in here too.
    const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await host.tempDir(), 'convert-'));
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'converted');
    const what = `the ${format} of ${platform}`;
    try {
        await (0,_invoke_js__WEBPACK_IMPORTED_MODULE_3__/* .invoke */ .l)({ args: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .convertArguments */ .e)(format, path, part), home, what }, tool, host, log);
        const written = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(part).catch(() => undefined);
        if (!written || written.size === 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} failed: Trivy ended well, but wrote nothing`, {
                cure: 'Run again; if it stays so, choose another version by `tools`.',
            });
        await moveTo(part, output);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(home, { recursive: true, force: true });
    }
}
/** The temporary folder may be on another disk. */
async function moveTo(from, to) {
    const beside = `${to}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, beside);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, to);
}


/***/ }),

/***/ 93166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ TrivyFailure),
/* harmony export */   l: () => (/* binding */ invoke)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69145);
/* harmony import */ var _core_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12334);



/** Trivy ended with a failure. `said` is all that it wrote, or its last 64 kB. */
class TrivyFailure extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    said;
    constructor(what, error) {
        super(`${what} failed: ${lastWords(error)}`, {
            cure: 'Nothing is known of this image, so nothing is passed. The whole output of Trivy is above.',
            cause: error,
        });
        this.name = 'TrivyFailure';
        this.said = error.stderr;
    }
}
/**
 * Runs Trivy where nothing but our arguments tells it what to do, its output going to the log.
 *
 * @throws TrivyFailure for any status but 0, and for a signal; InterruptedError
 */
async function invoke({ args, home, what, hear }, tool, host, log) {
    try {
        await host.exec({
            tool: tool.path,
            args,
            cwd: home,
            env: (0,_core_host_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnv */ .g)(host.env, [], { HOME: home, USERPROFILE: home, TMPDIR: home, TMP: home, TEMP: home }),
            onStdout: (line) => log.raw(line),
            // What it tells of its own ways is advice for another caller.
            onStderr: (line) => {
                hear?.(line);
                return /\tINFO\t/.test(line) ? log.debug(line) : log.raw(line);
            },
        });
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 || !(error instanceof _core_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v))
            throw error;
        throw new TrivyFailure(what, error);
    }
}
/** What Trivy calls fatal, without its clock; else what the process was ended by. */
function lastWords(error) {
    const lines = error.stderr.trimEnd().split(/\r?\n/);
    const at = lines.findLastIndex((line) => /\bFATAL\b/.test(line));
    if (at < 0)
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const words = lines
        .slice(at)
        .join(' ')
        .replace(/^.*?\bFATAL\s+(Fatal error\s+)?/, '');
    return words.replace(/\s+/g, ' ').trim().slice(0, 2000);
}


/***/ }),

/***/ 49027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ keysLike),
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   jC: () => (/* binding */ openHistory)
/* harmony export */ });
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94149);

/** Goes around what made a layer, so that no scanner reads it as an instruction. */
const mark = 'of the base: ';
const end = ' ';
/**
 * A config whose history does not tell where a base image ends; undefined where it does not anyway.
 *
 * Trivy takes everything up to the last `CMD` within the history for a base, looks there for no secrets, and remembers
 * that it found none: a `CMD` between two `COPY` would hide whatever stands above it. What it takes for the base it
 * also spares in its checks of the config, which are about the user's own instructions: that stays as it was.
 */
function openHistory(config) {
    const [name] = keysLike(config, 'history');
    const history = name === undefined ? undefined : config[name];
    if (name === undefined || !Array.isArray(history))
        return undefined;
    const base = endOfBase(history);
    if (base < 0)
        return undefined;
    return { ...config, [name]: history.map((entry, at) => (at <= base ? marked(entry) : entry)) };
}
/** What made a layer, as the config has it. */
function withoutMark(createdBy) {
    return createdBy.startsWith(mark) ? createdBy.slice(mark.length).replace(/ $/, '') : createdBy;
}
/** Keys that Go reads as this one: it does not tell small letters from capitals. */
function keysLike(value, name) {
    // With `u`, because it takes ſ for an s as well.
    const pattern = new RegExp(`^${name}$`, 'iu');
    return Object.keys(value).filter((key) => pattern.test(key));
}
/** The last `CMD` with a layer after it; more than Trivy looks at, whatever its version. -1 for none. */
function endOfBase(history) {
    const lastLayer = history.findLastIndex((entry) => !(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(entry) || !isEmptyLayer(entry));
    return history.findLastIndex((entry, at) => at < lastLayer && (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(entry) && textsOf(entry).some(isCommand));
}
function isCommand(createdBy) {
    return /^\s*(?:\/bin\/sh -c\s+#\(nop\)\s+)?CMD/i.test(createdBy);
}
function isEmptyLayer(entry) {
    const keys = keysLike(entry, 'empty_layer');
    return keys.length > 0 && keys.every((key) => entry[key] === true);
}
function textsOf(entry) {
    return keysLike(entry, 'created_by').flatMap((key) => (typeof entry[key] === 'string' ? [entry[key]] : []));
}
function marked(entry) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(entry))
        return entry;
    const texts = keysLike(entry, 'created_by').map((key) => [key, entry[key]]);
    const changed = texts.map(([key, text]) => [key, typeof text === 'string' ? `${mark}${text}${end}` : text]);
    return { ...entry, ...Object.fromEntries(changed) };
}


/***/ }),

/***/ 56283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ subjectsOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
;// CONCATENATED MODULE: ./.build/src/trivy/images-of.js






/**
 * The images of a layout by platform, in the order of the index: everything that somebody could pull is among them.
 *
 * @throws UserError where the index holds what would be published and is no image that can be scanned under a platform
 * of its own; Error where it cannot be read
 */
async function imagesOf(layout) {
    const { root } = layout;
    if (!(0,manifest/* isIndexType */.$U)(root.mediaType))
        return (0,oci_layout/* platformsOf */.Wt)(layout);
    const images = new Map();
    for (const child of (await (0,oci_layout/* readIndex */.vY)(layout, root)).manifests) {
        const problem = await problemOf(child, images, layout);
        if (problem !== undefined)
            throw refused(layout, child, problem);
        if (!(0,manifest/* isAttestation */.H3)(child) && child.platform)
            images.set((0,oci_platform/* platformName */.$r)(child.platform), child);
    }
    return images;
}
async function problemOf(child, images, layout) {
    const { mediaType, digest, platform } = child;
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest))
        return 'has no digest';
    const name = platform && (0,oci_platform/* platformName */.$r)(platform);
    if ((0,manifest/* isIndexType */.$U)(mediaType))
        return 'is an index of its own';
    if (!(0,manifest/* isManifestType */.Q3)(mediaType))
        return `is no image, but ${mediaType}`;
    if ((0,manifest/* isAttestation */.H3)(child)) {
        if (name !== undefined && name !== 'unknown/unknown')
            return `is marked as an attestation and is for ${name}`;
        return (await isReallyAttestation(child, layout))
            ? undefined
            : 'is marked as an attestation and holds something else';
    }
    if (name === undefined || name === '')
        return 'names no platform';
    if (name.startsWith('unknown'))
        return 'is for an unknown platform and is marked as no attestation';
    const same = images.get(name);
    return same && same.digest !== digest ? `is for ${name}, as ${same.digest} is` : undefined;
}
/** One that was not downloaded is not published from here either. */
async function isReallyAttestation(child, layout) {
    const bytes = await (0,oci_layout/* readManifestBytes */.DK)(layout, child).catch((error) => {
        if (error.code !== 'ENOENT')
            throw error;
        return undefined;
    });
    if (!bytes)
        return true;
    const { layers } = (0,oci_document/* readRecord */.aE)(bytes, 'the attestation');
    const types = Array.isArray(layers) ? layers.map((layer) => layer?.mediaType) : ['none'];
    return types.every((type) => String(type).startsWith('application/vnd.in-toto'));
}
function refused({ dir }, { digest }, problem) {
    return new errors/* UserError */.yo(`the index in ${dir} cannot be scanned as a whole: ${String(digest)} ${problem}`, {
        cure: 'It would be published without having been looked at. Give each platform one image of its own, and nothing beside them but attestations.',
    });
}

// EXTERNAL MODULE: ./.build/src/trivy/open-history.js
var open_history = __webpack_require__(49027);
;// CONCATENATED MODULE: ./.build/src/trivy/subject.js








/**
 * The images of a layout, in the order of its index, each whole.
 *
 * @throws UserError when one is missing, there is none at all, a blob is missing or has another size, or the index
 * holds what nobody could scan
 */
async function subjectsOf(layout, wish = {}) {
    const { wanted = [], only } = wish;
    const found = await (only ? oci_layout/* platformsOf */.Wt : imagesOf)(layout).catch((error) => {
        if (error instanceof errors/* UserError */.yo && !(error instanceof oci_document/* BrokenImage */.bb))
            throw error;
        throw damaged(`the index in ${layout.dir}`, (0,errors/* messageOf */.bD)(error));
    });
    const images = [...found].filter(([platform]) => !only || only.has(platform));
    const missing = wanted.filter((platform) => !found.has(platform));
    const there = images.map(([platform]) => platform).join(', ') || 'no image at all';
    if (missing.length > 0 || images.length === 0)
        throw new errors/* UserError */.yo(`the layout ${layout.dir} has no image for ${missing.join(', ') || 'any platform'}`, {
            cure: `It has ${there}: build the platforms that are to be scanned, or name those that are there.`,
        });
    return Promise.all(images.map(([platform, manifest]) => subjectOf(layout, platform, manifest)));
}
async function subjectOf(layout, platform, manifest) {
    const broken = (problem) => damaged(`the image for ${platform} in ${layout.dir}`, problem);
    const bytes = await (0,oci_layout/* readManifestBytes */.DK)(layout, manifest).catch((error) => {
        throw broken((0,errors/* messageOf */.bD)(error));
    });
    const { config } = (0,oci_document/* readDocument */.u0)(bytes);
    if (!config)
        throw broken('its manifest names no config');
    const manifestRecord = (0,oci_document/* readRecord */.aE)(bytes, 'the manifest');
    const { layers = [] } = manifestRecord;
    if (!isList(layers))
        throw broken('its layers are none');
    // A layer that Trivy has analysed before it does not open again: that it is there is for us to see.
    for (const { digest, size } of [config, ...layers]) {
        const blob = await (0,promises_.stat)((0,oci_layout/* blobPath */.nD)(layout.dir, digest)).catch(() => undefined);
        if (blob?.size !== size)
            throw broken(`the blob ${digest} ${blob ? `has ${blob.size} bytes, not ${size}` : 'is missing'}`);
    }
    const text = await (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(layout.dir, config.digest));
    if (!(0,oci_digest/* isOf */.yW)(config.digest, text))
        throw broken(`the blob ${config.digest} holds other bytes`);
    const configRecord = (0,oci_document/* readRecord */.aE)(text, 'the config');
    // Whoever runs the image may take the one, and Trivy and we the other.
    const double = doubled(manifestRecord, ['config', 'layers']) ?? doubled(configRecord, ['rootfs', 'history', 'config']);
    if (double !== undefined)
        throw broken(`it says ${double} in a second way`);
    const diffIds = strings((0,is_record/* isRecord */.u)(configRecord.rootfs) ? configRecord.rootfs.diff_ids : undefined);
    if (diffIds.length !== layers.length)
        throw broken(`it has ${layers.length} layers, and its config knows ${diffIds.length}`);
    return { platform, manifest, imageId: config.digest, diffIds, layers };
}
/** A key that programs in Go read as one of these, and we do not. */
function doubled(record, names) {
    return names.flatMap((name) => (0,open_history/* keysLike */.C9)(record, name).filter((key) => key !== name))[0];
}
function damaged(what, problem) {
    return new errors/* UserError */.yo(`${what} is damaged: ${problem}`, { cure: 'It was not scanned. Build it again.' });
}
function isList(layers) {
    const isLayer = (each) => (0,is_record/* isRecord */.u)(each) && typeof each.mediaType === 'string' && typeof each.digest === 'string' && (0,oci_digest/* isDigest */.Bc)(each.digest);
    return Array.isArray(layers) && layers.every(isLayer);
}
function strings(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}


/***/ }),

/***/ 56703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ makeView),
/* harmony export */   b: () => (/* binding */ linkFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * A layout of one image alone, over the blobs of another: of an index Trivy takes the first image, whatever it is asked
 * for. Gives its path.
 */
async function makeView(folder, layout, { manifest }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const { mediaType, digest, size } = manifest;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size }] }));
    await linkFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout.dir, 'blobs'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs'));
    return folder;
}
/** A link to a folder; on Windows a junction, which needs no special right. */
async function linkFolder(target, path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, path, 'junction');
}


/***/ })

};
