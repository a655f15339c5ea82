export const id = 2231;
export const ids = [2231,3508];
export const modules = {

/***/ 19982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ linkAddress),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85759);

/**
 * A stranger's text as text of a line of Markdown, at most so many characters of it: no markup, no link, nobody is
 * mentioned and no issue is referred to.
 */
function escaped(text, longest = 200) {
    return ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest)
        // GitHub looks for these in the finished page, where entities do not hide them: something invisible between does.
        .replace(/[@#]|\bGH-|www(?=\.|$)/gi, `$&${joint}`)
        .replace(markup, entity));
}
/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
function code(text, longest = 100) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest);
    return line === '' ? '' : `<code>${line.replace(/www(?=\.|$)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`;
}
/** A folded part; `title` is ours, or escaped. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}
/** Text that leads somewhere; only text where the address is none. */
function link(text, url, longest = 100) {
    const address = linkAddress(url);
    return address === '' ? code(text, longest) : `[${code(text, longest)}](${address})`;
}
/** A word joiner: takes no room, and no line breaks at it. */
const joint = '\u2060';
/** All but what means nothing inside a line. */
const anywhere = /[^\p{L}\p{N} .,;/+()'"=%…-]/gu;
/** At the start of a line a dash or a number may begin a list. */
const markup = new RegExp(`^[^\\p{L}]|${anywhere.source}`, 'gu');
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** The address with everything written out that means something to Markdown or HTML; '' for what is none. */
function linkAddress(url) {
    if (url.length > 500 || !URL.canParse(url))
        return '';
    const { protocol, username, password, href } = new URL(url);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return '';
    return href
        .replace(/[^A-Za-z0-9:/?#=&%.,;+~@-]/g, (character) => encodeURIComponent(character).replace(/[!'()*_]/g, percent))
        .replaceAll('&', '&amp;');
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 85759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/**
 * A stranger's text as one line that a terminal, a log and an annotation can take: no control characters, nothing that
 * is invisible or turns the direction of writing, at most so many characters.
 */
function plain(text, longest) {
    if (text.length <= longest && harmless.test(text))
        return text;
    // Ten times what is shown is enough to find its words; a megabyte of blanks is not looked through.
    const line = text
        .slice(0, longest * 10)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
/** Words of ASCII with single spaces between: nearly every text. */
const harmless = /^(?:[!-~]+(?: [!-~]+)*)?$/;


/***/ }),

/***/ 36847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ bullets),
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** A Markdown table of what fits; its last row says how many more there are, and where. [] without items. */
function table({ head, items, row, room, count, rest = inReport }) {
    if (items.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = (left) => `| … ${left} more${rest}${' |'.repeat(head.length)}`;
    return [
        line(head.map((word) => word.replace(/:$/, ''))),
        `|${head.map((word) => (word.endsWith(':') ? '--:' : '---')).join('|')}|`,
        ...fitting(items, room, (item) => line(row(item)), more, count),
    ];
}
/** A Markdown list of what fits; its last line says how many more there are, and where. */
function bullets(items, text, room, rest = inReport) {
    return fitting(items, room, (item) => `- ${text(item)}`, (left) => `- … ${left} more${rest}`);
}
const inReport = ' in the report';
function fitting(items, { rows = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY }, render, more, count = () => 1) {
    const lines = [];
    let used = 0;
    for (const item of items) {
        const line = render(item);
        used += Buffer.byteLength(line) + 1;
        if (used > bytes || lines.length === rows)
            return [...lines, more(items.slice(lines.length).reduce((sum, one) => sum + count(one), 0))];
        lines.push(line);
    }
    return lines;
}


/***/ }),

/***/ 88562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ load),
/* harmony export */   a: () => (/* binding */ archiveFiles)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(871);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66908);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78390);
/* harmony import */ var _oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52231);





/** Gives the engine the very image that was built, under these names. */
async function load(layout, names, host, docker) {
    await docker.exec(['load'], {
        stdin: (0,_oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .tarStream */ .e)(await archiveFiles(layout, names)),
        signal: host.signal,
        onStdout: host.log.info,
    });
}
/**
 * The layout as `docker load` takes it: an index that gives each name, and docker's own list of one platform for
 * engines that do not keep their images in containerd.
 */
async function archiveFiles(layout, names) {
    const { manifests, blobs } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .contentsOf */ .KD)(layout);
    const all = [...new Map([...blobs, ...manifests].map((descriptor) => [descriptor.digest, descriptor])).values()];
    const named = names.map((name) => ({
        ...layout.root,
        annotations: { 'io.containerd.image.name': fullName(name), 'org.opencontainers.image.ref.name': tagOf(name) },
    }));
    return [
        json('oci-layout', { imageLayoutVersion: '1.0.0' }),
        json('index.json', {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index,
            manifests: named.length > 0 ? named : [layout.root],
        }),
        json('manifest.json', [await ownPlatform(layout, names)]),
        ...all.map(({ digest, size }) => ({
            name: entryOf({ digest }),
            size,
            content: { path: (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(layout.dir, digest) },
        })),
    ];
}
async function ownPlatform(layout, names) {
    const platforms = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(layout);
    const own = platforms.get((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .hostPlatform */ .ol)(process.arch))) ?? [...platforms.values()][0] ?? layout.root;
    const { config, layers } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(layout, own);
    return { Config: entryOf(config), RepoTags: names, Layers: layers.map(entryOf) };
}
function entryOf({ digest }) {
    return `blobs/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
/** containerd knows no short names: `app:1` is `docker.io/library/app:1`. */
function fullName(name) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length === 0)
        return `docker.io/library/${name}`;
    return first.includes('.') || first.includes(':') || first === 'localhost' ? name : `docker.io/${name}`;
}
function tagOf(name) {
    return name.slice(name.lastIndexOf(':') + 1);
}
function json(name, value) {
    const content = Buffer.from(JSON.stringify(value));
    return { name, size: content.length, content };
}


/***/ }),

/***/ 9806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   OZ: () => (/* binding */ opaque),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   wd: () => (/* binding */ isDirectory),
/* harmony export */   yb: () => (/* binding */ whiteout)
/* harmony export */ });
function isDirectory({ typeFlag, mode }) {
    return typeFlag === 53 || (mode & 0o170000) === 0o040000;
}
/** The path as people read it. */
function shownPath(path) {
    return `/${Buffer.from(path, 'latin1').toString('utf8')}`;
}
/** What marks that a lower layer's file is gone (OCI image spec, layer). */
const whiteout = '.wh.';
/** What marks that nothing of a lower layer's directory is left. */
const opaque = '.wh..wh..opq';
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function parentOf(path) {
    const at = path.lastIndexOf('/');
    return at < 0 ? '' : path.slice(0, at);
}


/***/ }),

/***/ 89334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ stacked),
/* harmony export */   T: () => (/* binding */ stackLayers)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9806);

/**
 * Puts layers on each other as a container's file system does: an entry that is overwritten, whited out, hidden by an
 * opaque directory or replaced is dead.
 *
 * @returns what is live, by path, in the order of the tree
 */
function stackLayers(layers, onDeath = () => { }) {
    const view = new Map();
    gather(pile(layers, onDeath), (live) => view.set(live.entry.path, live));
    return view;
}
function stacked(layers) {
    const deaths = [];
    const live = [];
    gather(pile(layers, (dead, by) => deaths.push({ dead, by })), (one) => live.push(one));
    return { live, deaths };
}
function pile(layers, onDeath) {
    const root = { layer: 0, entry: undefined, children: undefined };
    /** Everything at and below a node, but for what the layer itself has put there already. */
    const kill = (at, by, below, spare) => {
        if (!below && at.entry && !(spare && at.layer === by)) {
            onDeath({ layer: at.layer, entry: at.entry }, by);
            at.entry = undefined;
        }
        if (!at.children)
            return;
        for (const [name, child] of at.children) {
            kill(child, by, false, spare);
            if (!child.entry && !child.children)
                at.children.delete(name);
        }
        if (at.children.size === 0)
            at.children = undefined;
    };
    layers.forEach((entries, layer) => {
        // A layer's whiteouts are about what lies below it, wherever they stand in its tar.
        for (const { path } of entries) {
            if (!path.includes(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb))
                continue;
            const name = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(path);
            if (name === _entry_js__WEBPACK_IMPORTED_MODULE_0__/* .opaque */ .OZ) {
                const folder = find(root, (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path));
                if (folder)
                    kill(folder, layer, true, true);
            }
            else if (name.startsWith(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb)) {
                const parent = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path);
                const gone = name.slice(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb.length);
                const target = find(root, parent === '' ? gone : `${parent}/${gone}`);
                if (target)
                    kill(target, layer, false, true);
            }
        }
        for (const entry of entries) {
            const { path } = entry;
            if (path.includes(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb) && (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(path).startsWith(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb))
                continue;
            let at = root;
            for (let start = 0; start <= path.length;) {
                const slash = path.indexOf('/', start);
                const end = slash < 0 ? path.length : slash;
                // What lies in a file's place hides it.
                if (at.entry && !(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(at.entry))
                    kill(at, layer, false, false);
                at = childOf(at, path.slice(start, end));
                start = end + 1;
            }
            // A file in the place of a folder hides all that is in it.
            if (at.children && !(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(entry))
                kill(at, layer, true, false);
            if (at.entry && !(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(at.entry))
                onDeath({ layer: at.layer, entry: at.entry }, layer);
            at.layer = layer;
            at.entry = entry;
        }
    });
    return root;
}
function childOf(node, name) {
    node.children ??= new Map();
    const known = node.children.get(name);
    if (known)
        return known;
    const made = { layer: 0, entry: undefined, children: undefined };
    node.children.set(name, made);
    return made;
}
function find(root, path) {
    let at = root;
    if (path !== '')
        for (const name of path.split('/'))
            at = at?.children?.get(name);
    return at;
}
function gather(at, onLive) {
    if (isLive(at))
        onLive(at);
    if (at.children)
        for (const child of at.children.values())
            gather(child, onLive);
}
function isLive(node) {
    return node.entry !== undefined;
}


/***/ }),

/***/ 11671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41280);



/** @throws BrokenImage when the bytes are no JSON object */
function readConfig(bytes) {
    const { os, architecture, variant, rootfs, history, config } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, 'the config');
    const settings = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(config) ? config : {};
    const made = (Array.isArray(history) ? history.filter(_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u) : []).filter(({ empty_layer: empty }) => empty !== true);
    const diffIds = strings((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(rootfs) ? rootfs.diff_ids : undefined);
    return {
        os: text(os),
        architecture: text(architecture),
        variant: text(variant),
        diffIds: diffIds.every(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc) ? diffIds : [],
        createdBy: made.map(({ created_by: by }) => text(by)),
        user: text(settings.User),
        env: strings(settings.Env),
        entrypoint: strings(settings.Entrypoint),
        cmd: strings(settings.Cmd),
        workingDir: text(settings.WorkingDir),
        exposedPorts: names(settings.ExposedPorts),
        volumes: names(settings.Volumes),
        labels: (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(settings.Labels)
            ? Object.fromEntries(Object.entries(settings.Labels).map(([name, value]) => [name, text(value)]))
            : {},
        healthcheck: healthcheckOf(settings.Healthcheck),
        stopSignal: text(settings.StopSignal),
    };
}
function healthcheckOf(value) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value))
        return undefined;
    const test = strings(value.Test);
    if (test.length === 0 || test[0] === 'NONE')
        return undefined;
    return {
        test,
        interval: count(value.Interval),
        timeout: count(value.Timeout),
        startPeriod: count(value.StartPeriod),
        startInterval: count(value.StartInterval),
        retries: count(value.Retries),
    };
}
function text(value) {
    return typeof value === 'string' ? value : '';
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function names(value) {
    return (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) ? Object.keys(value) : [];
}
function count(value) {
    return typeof value === 'number' && value > 0 ? value : 0;
}


/***/ }),

/***/ 52231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ tarStream)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const block = 512;
/** A tar (ustar) of files with names under 100 bytes, as it is read. */
async function* tarStream(files) {
    for (const { name, size, content } of files) {
        yield header(name, size);
        if (content instanceof Uint8Array)
            yield content;
        else
            yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(content.path, { highWaterMark: 1 << 20 });
        const padding = (block - (size % block)) % block;
        if (padding > 0)
            yield Buffer.alloc(padding);
    }
    yield Buffer.alloc(2 * block);
}
function header(name, size) {
    const bytes = Buffer.alloc(block);
    bytes.write(name, 0, 100, 'utf8');
    bytes.write('0000644\0', 100);
    bytes.write('0000000\0', 108);
    bytes.write('0000000\0', 116);
    // Eleven octal digits hold 8 GiB; above, the size is binary, marked by the first bit.
    if (size < 8 ** 11)
        bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    else {
        bytes[124] = 0x80;
        bytes.writeBigUInt64BE(BigInt(size), 128);
    }
    bytes.write('00000000000\0', 136);
    bytes.write('        ', 148);
    bytes.write('0', 156);
    bytes.write('ustar\x0000', 257);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return bytes;
}


/***/ }),

/***/ 72231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* reexport */ plan),
  planned: () => (/* reexport */ planned),
  run: () => (/* reexport */ run),
  show: () => (/* reexport */ show),
  write: () => (/* reexport */ write)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/test/service.js
var service = __webpack_require__(76707);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/test/structure/go-pattern.js
/**
 * A regular expression of Go's, which container-structure-test takes, as one of ours: `(?i)` and its like at the start,
 * `(?P<name>…)`, `\A`, `\z`, `[[:alpha:]]`.
 *
 * @throws SyntaxError for what is none, or cannot be said here
 */
function goPattern(text) {
    const [, set = '', rest = text] = /^\(\?([ims]+)\)([\s\S]*)$/.exec(text) ?? [];
    const source = rest
        .replace(/\(\?P</g, '(?<')
        .replace(/(\\.)|\[:(\^?)([a-z]+):\]/gs, (whole, escaped, not, name) => {
        if (escaped === '\\A')
            return set.includes('m') ? '(?<![\\s\\S])' : '^';
        if (escaped === '\\z')
            return '(?![\\s\\S])';
        if (escaped !== undefined)
            return escaped;
        const known = classes[name];
        if (known === undefined || not === '^')
            throw new SyntaxError(`${whole} is not known here`);
        return known;
    });
    return new RegExp(source, set);
}
const classes = {
    alnum: '0-9A-Za-z',
    alpha: 'A-Za-z',
    ascii: '\\x00-\\x7F',
    blank: '\\t ',
    cntrl: '\\x00-\\x1F\\x7F',
    digit: '0-9',
    graph: '!-~',
    lower: 'a-z',
    print: ' -~',
    punct: '!-\\/:-@\\[-`{-~',
    space: '\\t\\n\\v\\f\\r ',
    upper: 'A-Z',
    word: '0-9A-Za-z_',
    xdigit: '0-9A-Fa-f',
};

;// CONCATENATED MODULE: ./.build/src/test/structure/shape.js


function fieldsOf(value, path, tell) {
    if (!(0,is_record/* isRecord */.u)(value))
        tell(path || 'it', 'is no map', 'Write `name: value` lines.');
    const record = (0,is_record/* isRecord */.u)(value) ? value : {};
    const asked = new Set();
    const at = (key) => (path === '' ? key : `${path}.${key}`);
    const get = (key) => {
        asked.add(key);
        return record[key] ?? undefined;
    };
    const wrong = (key, what, instead) => {
        tell(at(key), `is ${what}`, 'See the README of container-structure-test for what stands there.');
        return instead;
    };
    const list = (key) => {
        const value = get(key);
        if (value === undefined)
            return undefined;
        return Array.isArray(value) ? value : wrong(key, 'no list', []);
    };
    const words = (items, key) => items.every((item) => typeof item === 'string' || typeof item === 'number')
        ? items.map(String)
        : wrong(key, 'no list of texts', []);
    const fields = {
        path,
        text(key, needed) {
            const value = get(key);
            if (value === undefined)
                return needed ? wrong(key, 'missing', '') : '';
            if (typeof value === 'string' && !(needed && value === ''))
                return value;
            return typeof value === 'number' ? String(value) : wrong(key, 'no text', '');
        },
        texts: (key) => words(list(key) ?? [], key),
        textsOrNone(key) {
            const items = list(key);
            return items && words(items, key);
        },
        patterns: (key) => words(list(key) ?? [], key).filter((pattern) => {
            try {
                return goPattern(pattern);
            }
            catch {
                tell(at(key), `${JSON.stringify(pattern)} is no regular expression that is understood here`, 'Write it plainer.');
                return false;
            }
        }),
        lists: (key) => (list(key) ?? []).map((item, index) => Array.isArray(item) && item.length > 0
            ? words(item, `${key}[${index}]`)
            : wrong(`${key}[${index}]`, 'no command', [])),
        pairs: (key) => fields.objects(key).map((pair) => {
            const read = { key: pair.text('key', true), value: pair.text('value'), isRegex: pair.yes('isRegex', false) };
            pair.done();
            if (read.isRegex && !understood(read.value))
                wrong(`${key} (${read.key})`, 'no regular expression', '');
            return read;
        }),
        whole(key) {
            const value = get(key);
            if (value === undefined)
                return undefined;
            return typeof value === 'number' && Number.isInteger(value) ? value : wrong(key, 'no whole number', undefined);
        },
        yes(key, usual) {
            const value = get(key);
            if (value === undefined)
                return usual;
            return typeof value === 'boolean' ? value : wrong(key, 'no boolean', usual);
        },
        objects: (key) => (list(key) ?? []).map((item, index) => fieldsOf(item, `${at(key)}[${index}]`, tell)),
        object(key) {
            const value = get(key);
            return value === undefined ? undefined : fieldsOf(value, at(key), tell);
        },
        done() {
            for (const key of Object.keys(record))
                if (!asked.has(key))
                    tell(at(key), 'is not known', `Known are: ${[...asked].join(', ')}.`);
        },
    };
    return fields;
}
function understood(pattern) {
    try {
        goPattern(pattern);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/src/test/structure/read-structure.js


/** YAML, of which JSON is a part. Everything that is wrong is told, with its place in the file. */
function readStructure(file, text) {
    const mistakes = [];
    const tell = (path, problem, cure) => {
        mistakes.push({ input: 'test-structure', value: `${file}: ${path}`, problem, cure });
    };
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'error' });
    for (const { message } of document.errors)
        tell('it', `is no YAML: ${message.split('\n')[0]}`, 'Mend the file.');
    const top = fieldsOf(mistakes.length > 0 ? {} : document.toJS(), '', tell);
    const version = top.text('schemaVersion');
    if (mistakes.length === 0 && version !== '2.0.0')
        tell('schemaVersion', version === '' ? 'is missing' : `is ${JSON.stringify(version)}`, 'Write schemaVersion: "2.0.0".');
    const globalEnv = top.pairs('globalEnvVars');
    const commands = top.objects('commandTests').map(commandOf);
    const existence = top.objects('fileExistenceTests').map((fields) => existenceOf(fields, tell));
    const contents = top.objects('fileContentTests').map(contentOf);
    const metadata = top.object('metadataTest');
    const licenses = top.objects('licenseTests').length;
    const options = optionsOf(top.object('containerRunOptions') ?? fieldsOf({}, '', tell));
    const structure = {
        file,
        globalEnv,
        commands,
        existence,
        contents,
        metadata: metadata && metadataOf(metadata),
        licenses,
        options,
    };
    if (mistakes.length === 0 || version === '2.0.0')
        top.done();
    return { structure, mistakes };
}
function commandOf(fields) {
    const read = {
        name: fields.text('name', true),
        setup: fields.lists('setup'),
        teardown: fields.lists('teardown'),
        env: fields.pairs('envVars'),
        command: [fields.text('command', true), ...fields.texts('args')],
        expectedOutput: fields.patterns('expectedOutput'),
        excludedOutput: fields.patterns('excludedOutput'),
        expectedError: fields.patterns('expectedError'),
        excludedError: fields.patterns('excludedError'),
        exitCode: fields.whole('exitCode') ?? 0,
    };
    fields.done();
    return read;
}
const executors = ['', 'owner', 'group', 'other', 'any'];
function existenceOf(fields, tell) {
    const by = fields.text('isExecutableBy');
    const executableBy = executors.find((known) => known === by);
    if (executableBy === undefined)
        tell(`${fields.path}.isExecutableBy`, `is ${JSON.stringify(by)}`, 'Write owner, group, other or any.');
    const read = {
        name: fields.text('name', true),
        path: fields.text('path', true),
        shouldExist: fields.yes('shouldExist', true),
        permissions: fields.text('permissions'),
        uid: fields.whole('uid'),
        gid: fields.whole('gid'),
        executableBy: executableBy ?? '',
    };
    fields.done();
    return read;
}
function contentOf(fields) {
    const read = {
        name: fields.text('name', true),
        path: fields.text('path', true),
        expected: fields.patterns('expectedContents'),
        excluded: fields.patterns('excludedContents'),
    };
    fields.done();
    return read;
}
function metadataOf(fields) {
    // `env` is what older versions called envVars.
    const env = [...fields.pairs('envVars'), ...fields.pairs('env')];
    const read = {
        env,
        unboundEnv: fields.pairs('unboundEnvVars').map(({ key }) => key),
        labels: fields.pairs('labels'),
        exposedPorts: fields.texts('exposedPorts'),
        unexposedPorts: fields.texts('unexposedPorts'),
        volumes: fields.texts('volumes'),
        unmountedVolumes: fields.texts('unmountedVolumes'),
        entrypoint: fields.textsOrNone('entrypoint'),
        cmd: fields.textsOrNone('cmd'),
        workdir: fields.text('workdir'),
        user: fields.text('user'),
    };
    fields.done();
    return read;
}
function optionsOf(fields) {
    const read = {
        user: fields.text('user'),
        privileged: fields.yes('privileged', false),
        allocateTty: fields.yes('allocateTty', false),
        envVars: fields.texts('envVars'),
        envFile: fields.text('envFile'),
        capabilities: fields.texts('capabilities'),
        bindMounts: fields.texts('bindMounts'),
    };
    fields.done();
    return read;
}

;// CONCATENATED MODULE: ./.build/src/test/plan.js



/** What runs where nobody names services. */
const unnamed = { name: '', env: new Map(), status: 200 };
const usualTimeout = 60_000;
/** @throws InputError that names every file which is missing, and everything that is wrong in them */
async function plan(inputs, trusted) {
    const mistakes = [];
    const warnings = [];
    const structure = [];
    for (const file of inputs.testStructure) {
        const text = await trusted.read(file);
        if (text === undefined && trusted.fromBase)
            warnings.push(`test-structure: ${file} is not used: the base ref does not have it`);
        else if (text === undefined)
            mistakes.push({
                input: 'test-structure',
                value: file,
                problem: 'cannot be read',
                cure: 'Name a file that exists in the checkout.',
            });
        else {
            const read = readStructure(file, text);
            mistakes.push(...read.mistakes);
            const envFile = read.structure.options.envFile;
            const env = envFile === '' ? '' : await trusted.read(envFile);
            if (env === undefined)
                mistakes.push({
                    input: 'test-structure',
                    value: `${file}: containerRunOptions.envFile`,
                    problem: `${envFile} cannot be read`,
                    cure: 'Name a file that exists in the checkout.',
                });
            structure.push({ ...read.structure, options: { ...read.structure.options, envFile: env ?? '' } });
            if (read.structure.licenses > 0)
                warnings.push(`test-structure: licenseTests of ${file} are not run`);
        }
    }
    if (mistakes.length > 0)
        throw new errors/* InputError */.dz(mistakes);
    return {
        services: inputs.testServices.length > 0 ? inputs.testServices : [unnamed],
        timeout: inputs.testTimeout ?? usualTimeout,
        platforms: inputs.testPlatforms,
        readOnly: inputs.testReadOnly,
        nonRoot: inputs.testNonRoot,
        structure,
        warnings,
    };
}
/** The plan as the dry run prints it: of env the names alone. */
function planned({ services, timeout, platforms, readOnly, nonRoot, structure, warnings }) {
    return {
        platforms: platforms.length > 0 ? platforms : 'all of the image',
        timeout: `${timeout / 1000} s, emulated five times that`,
        checks: [
            'starts',
            'healthy',
            ...(nonRoot === 'off' ? [] : [`non-root (${nonRoot})`]),
            'stops (where it is not emulated)',
            ...(readOnly === 'off' ? [] : [`read-only (${readOnly})`]),
        ],
        services: services.map(({ name, env, port, path, command, status, body, expect, timeout, readOnly }) => ({
            name: name || 'the image as it is',
            env: [...env.keys()],
            port: port ?? '',
            answers: path === undefined ? '' : `${path} ${status}${body ? `, body ${body}` : ''}`,
            command: command ?? [],
            expect: expect ? (0,service/* expectationText */.g)(expect) : '',
            timeout: timeout === undefined ? '' : `${timeout / 1000} s`,
            'read-only': readOnly ?? '',
        })),
        structure: structure.map(({ file, commands, existence, contents, metadata }) => ({
            file,
            commandTests: commands.length,
            fileExistenceTests: existence.length,
            fileContentTests: contents.length,
            metadataTest: metadata !== undefined,
        })),
        warnings,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./.build/src/docker/engine/dial-stdio.js

/**
 * A connection to the engine through the docker command line: it knows contexts, ssh and certificates. Ended or
 * destroyed, its child ends too.
 */
function dialStdio(docker, signal) {
    const over = new AbortController();
    const toEngine = new external_node_stream_.PassThrough();
    let wanted = () => { };
    const connection = new external_node_stream_.Duplex({
        // The child speaks both ways or none: what is written to one that has ended would never be answered.
        allowHalfOpen: false,
        read: () => wanted(),
        write: (chunk, _, done) => void toEngine.write(chunk, done),
        final(done) {
            toEngine.end();
            done();
        },
        destroy(error, done) {
            over.abort();
            // Nobody reads or writes any more: whoever waits for that would keep the child's run, and ours, from ending.
            toEngine.end();
            wanted();
            done(error);
        },
    });
    docker
        .exec(['system', 'dial-stdio'], {
        stdin: toEngine,
        onStdoutChunk(chunk) {
            // The child's buffer is filled again: what it lends is copied.
            if (connection.destroyed || connection.push(Buffer.from(chunk)))
                return undefined;
            return new Promise((resolve) => {
                wanted = resolve;
            });
        },
        signal: AbortSignal.any([signal, over.signal]),
    })
        .then(() => connection.push(null), (error) => connection.destroy(over.signal.aborted ? undefined : error));
    // What an agent asks of a socket.
    return Object.assign(connection, {
        setKeepAlive: () => connection,
        setNoDelay: () => connection,
        setTimeout: () => connection,
        ref: () => connection,
        unref: () => connection,
    });
}

;// CONCATENATED MODULE: ./.build/src/docker/engine/engine.js







/** What the engine refused, in its own words. */
class EngineError extends errors/* UserError */.yo {
    status;
    constructor(status, message) {
        super(`the Docker engine answers ${status}: ${message}`, { cure: 'These are the words of the engine.' });
        this.name = 'EngineError';
        this.status = status;
    }
}
/** Docker 20.10's; older ones know no platform of a container. */
const oldest = { major: 1, minor: 41 };
/** The newest whose answers were read. */
const newest = { major: 1, minor: 51 };
/** Connections at once: each is a process of docker's where the engine has no socket here. */
const widths = { socket: 32, child: 6 };
const usualSocket = '/var/run/docker.sock';
/** Bytes of an answer that are kept. */
const largestAnswer = 32 * 2 ** 20;
/**
 * Opens the engine that the docker command line means: by its socket where that is a plain one here, else through
 * `docker system dial-stdio`, which knows contexts, ssh and certificates.
 *
 * @throws UserError where no engine answers or it is too old
 */
async function openEngine(docker, host) {
    const socket = await plainSocket(docker);
    const agent = agentOf(socket === undefined ? () => dialStdio(docker, host.signal) : () => (0,external_node_net_.connect)(socket), {
        keepAlive: true,
        maxSockets: socket === undefined ? widths.child : widths.socket,
    });
    const speak = async (wish, version) => {
        // One of its own: many requests at once would all listen to the host's.
        const signal = AbortSignal.any([host.signal, ...(wish.signal ? [wish.signal] : [])]);
        if (signal.aborted)
            throw new errors/* InterruptedError */.p4(signal.reason);
        try {
            return await exchange(agent, wish, version, signal);
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* InterruptedError */.p4(error);
            if (error instanceof errors/* UserError */.yo)
                throw error;
            throw new errors/* UserError */.yo(`the Docker engine cannot be reached: ${(0,errors/* messageOf */.bD)(error)}`, {
                cure: 'Start Docker, or say by DOCKER_HOST or DOCKER_CONTEXT which engine is meant.',
                cause: error,
            });
        }
    };
    try {
        const { headers } = await speak({ method: 'GET', path: '/_ping' });
        const version = spoken(String(headers['api-version'] ?? ''));
        const { body } = await speak({ method: 'GET', path: '/version' }, version);
        const { Arch, Os } = (0,is_record/* isRecord */.u)(body) ? body : {};
        return {
            version,
            architecture: typeof Arch === 'string' ? Arch : '',
            os: typeof Os === 'string' ? Os : 'linux',
            ask: (wish) => speak(wish, version),
            close: () => agent.destroy(),
        };
    }
    catch (error) {
        agent.destroy();
        throw error;
    }
}
function isAtLeast({ major, minor }, wanted) {
    const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
function spoken(text) {
    const [major = 0, minor = 0] = text.split('.').map(Number);
    const version = { major, minor };
    if (isAtLeast(version, `${oldest.major}.${oldest.minor}`))
        return isAtLeast(version, `${newest.major}.${newest.minor}`) ? newest : version;
    throw new errors/* UserError */.yo(`the Docker engine speaks API ${text || '(it does not say which)'}, which is too old`, {
        cure: 'Use Docker 20.10 or newer.',
    });
}
/** The socket where the engine listens on this machine; undefined where docker has to find the way. */
async function plainSocket({ env }) {
    if (env.DOCKER_HOST)
        return /^unix:\/\/(\/.+)$/.exec(env.DOCKER_HOST)?.[1];
    if (env.DOCKER_CONTEXT || process.platform === 'win32')
        return undefined;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(env.DOCKER_CONFIG ?? '', 'config.json'), 'utf8').catch(() => '{}');
    const config = parsed(text);
    if ((0,is_record/* isRecord */.u)(config) && config.currentContext !== undefined && config.currentContext !== 'default')
        return undefined;
    return (await (0,promises_.stat)(usualSocket).catch(() => undefined))?.isSocket() ? usualSocket : undefined;
}
function agentOf(dial, options) {
    return Object.assign(new external_node_http_.Agent(options), { createConnection: dial });
}
function exchange(agent, wish, version, signal) {
    const { method, path, query = {}, body, onChunk } = wish;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query))
        if (value !== undefined)
            search.set(name, String(value));
    const text = body === undefined ? undefined : JSON.stringify(body);
    const at = `${version ? `/v${version.major}.${version.minor}` : ''}${path}${search.size === 0 ? '' : `?${search}`}`;
    return new Promise((resolve, reject) => {
        const asked = (0,external_node_http_.request)({
            agent,
            method,
            path: at,
            signal,
            headers: {
                host: 'docker',
                ...(text === undefined
                    ? {}
                    : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            },
        }, (response) => {
            read(response, onChunk).then((value) => resolve({ ...value, headers: response.headers }), (error) => {
                response.destroy();
                reject(error);
            });
        });
        asked.once('error', reject);
        asked.end(text);
    });
}
async function read(response, onChunk) {
    const { statusCode: status = 0 } = response;
    const failed = status >= 400;
    const parts = [];
    let size = 0;
    for await (const chunk of response) {
        if (onChunk && !failed) {
            onChunk(chunk);
            continue;
        }
        size += chunk.length;
        if (size > largestAnswer)
            throw new Error(`an answer of it has more than ${largestAnswer} bytes`);
        parts.push(chunk);
    }
    const text = Buffer.concat(parts).toString('utf8');
    const body = parsed(text);
    if (failed)
        throw new EngineError(status, (0,is_record/* isRecord */.u)(body) && typeof body.message === 'string' ? body.message : text);
    return { status, body };
}
function parsed(text) {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
;// CONCATENATED MODULE: ./.build/src/docker/engine/serve-layout.js





/**
 * Serves the manifests and blobs of the layout's platforms by digest on a loopback port, so that the engine takes the very bytes: it holds
 * each against its digest. Loopback registries are plain http for every engine.
 *
 * @param name of the repository: whoever does not know it is told nothing
 */
async function serveLayout(layout, name) {
    // Platforms alone: attestations of an image that was downloaded stay in its registry.
    const images = [...(await (0,oci_layout/* platformsOf */.Wt)(layout)).values()];
    const all = await Promise.all(images.map((root) => (0,oci_layout/* contentsOf */.KD)({ dir: layout.dir, root })));
    const manifests = [...all.flatMap((one) => one.manifests), layout.root];
    const blobs = all.flatMap((one) => one.blobs);
    const known = new Map([...blobs, ...manifests].map((descriptor) => [descriptor.digest, descriptor]));
    const served = {
        manifests: new Set(manifests.map(({ digest }) => digest)),
        blobs: new Set(known.keys()),
    };
    let asked = 0;
    const answer = async ({ method, url = '' }, response) => {
        asked += 1;
        if (method !== 'GET' && method !== 'HEAD')
            return void response.writeHead(405).end();
        if (url === '/v2/')
            return void response.writeHead(200, { 'content-length': 0 }).end();
        const prefix = `/v2/${name}/`;
        const [kind, digest = '', ...more] = url.startsWith(prefix) ? url.slice(prefix.length).split('/') : [];
        const descriptor = (0,oci_digest/* isDigest */.Bc)(digest) ? known.get(digest) : undefined;
        if ((kind !== 'manifests' && kind !== 'blobs') ||
            more.length > 0 ||
            !descriptor ||
            !served[kind].has(descriptor.digest))
            return void response.writeHead(404).end();
        response.writeHead(200, {
            'content-type': kind === 'manifests' ? descriptor.mediaType : 'application/octet-stream',
            'content-length': descriptor.size,
            'docker-content-digest': descriptor.digest,
        });
        if (method === 'HEAD')
            return void response.end();
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,oci_layout/* blobPath */.nD)(layout.dir, descriptor.digest), { highWaterMark: 1 << 20 }), response);
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        // The engine that hangs up, or a blob that is gone: the pull fails and says so.
        answer(request, response).catch(() => response.destroy());
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    return {
        repository: `127.0.0.1:${server.address().port}/${name}`,
        get asked() {
            return asked;
        },
        close() {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(() => resolve()));
        },
    };
}

// EXTERNAL MODULE: ./.build/src/docker/load.js
var load = __webpack_require__(88562);
;// CONCATENATED MODULE: ./.build/src/docker/engine/take-image.js





/** The names that the engine's images of a platform may get here, whichever way they take. */
function referencesOf({ name, manifest }, { repository }) {
    return { pulled: `${repository}@${manifest.digest}`, loaded: `${name}:${manifest.digest.slice(-12)}` };
}
/**
 * Gives the engine the very bytes of a platform: it pulls them by digest from a registry of ours on loopback, or, where it
 * has another loopback than ours (a job container, a remote engine), they are streamed to it and what it made of them is
 * held against the layout.
 *
 * @throws UserError where the engine has other bytes, or takes none
 */
async function takeImage(wish, served, engine, docker, host) {
    const { layout, manifest, platform } = wish;
    const { pulled, loaded } = referencesOf(wish, served);
    try {
        const said = lastWords();
        const query = { fromImage: pulled, platform };
        await engine.ask({ method: 'POST', path: '/images/create', query, onChunk: said.write });
        const refusal = said.refusal();
        if (refusal === undefined)
            return { reference: pulled, how: 'pulled' };
        throw new EngineError(500, refusal);
    }
    catch (error) {
        if (!(error instanceof EngineError))
            throw error;
        // It asked us, so that it is no matter of reaching.
        if (served.asked > 0)
            throw new errors/* UserError */.yo(`the Docker engine does not take ${platform} of the image: ${(0,errors/* messageOf */.bD)(error)}`, {
                cure: 'Its words say what it lacks: room, or this platform.',
                cause: error,
            });
        host.log.debug(`the engine does not reach this loopback (${(0,errors/* messageOf */.bD)(error)}); the image is streamed to it`);
    }
    await (0,load/* load */.H)({ dir: layout.dir, root: manifest }, [loaded], { ...host, log: { ...host.log, info: host.log.debug } }, docker);
    await sameImage(layout, manifest, loaded, engine);
    return { reference: loaded, how: 'loaded' };
}
/** An image that is gone is no matter. */
async function removeImage(reference, engine) {
    try {
        await engine.ask({ method: 'DELETE', path: `/images/${reference}`, query: { force: true } });
    }
    catch (error) {
        if (!(error instanceof EngineError) || error.status !== 404)
            throw error;
    }
}
/** An engine that keeps its images in containerd names them by their manifest, an older one by their config. */
async function sameImage(layout, manifest, reference, engine) {
    const [{ config }, { body }] = await Promise.all([
        (0,oci_layout/* readManifest */.WI)(layout, manifest),
        engine.ask({ method: 'GET', path: `/images/${reference}/json` }),
    ]);
    const id = (0,is_record/* isRecord */.u)(body) ? body.Id : undefined;
    if (id === manifest.digest || id === config.digest)
        return;
    throw new errors/* UserError */.yo(`the Docker engine made ${String(id)} of ${manifest.digest}`, {
        cure: 'Its bytes are not those that would be published: use an engine that pulls from loopback, or Docker 25 or newer.',
    });
}
/** The lines of JSON that a pull sends; only the last and what it calls an error count. */
function lastWords() {
    let rest = '';
    let error;
    return {
        write(chunk) {
            const lines = (rest + Buffer.from(chunk).toString('utf8')).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                if (line.includes('"error"'))
                    error = errorOf(line);
        },
        refusal: () => (rest.includes('"error"') ? errorOf(rest) : error),
    };
}
function errorOf(line) {
    try {
        const said = JSON.parse(line);
        return (0,is_record/* isRecord */.u)(said) && typeof said.error === 'string' ? said.error : line;
    }
    catch {
        return line;
    }
}

// EXTERNAL MODULE: ./.build/src/oci/config.js
var oci_config = __webpack_require__(11671);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/test/judge.js

/** Failures that the gate's reason names. */
const mostNamed = 5;
/** The gate fails for every check that failed. What was skipped alone passes no gate. */
function judge({ services, structure, missing, warnings }) {
    const failures = [
        ...missing.map((platform) => `${platform}: the image has no such platform`),
        ...services.flatMap((result) => failedChecks(result).map((check) => checkText(result, check))),
        ...structure.filter(({ outcome }) => outcome === 'fail').map(structureText),
    ];
    const looked = services.some(({ checks }) => checks.some(({ outcome }) => outcome !== 'skip')) ||
        structure.some(({ outcome }) => outcome !== 'skip');
    const remarks = [...warnings, ...idleRemarks(services)];
    if (!looked && failures.length === 0)
        return { services, structure, verdict: undefined, remarks };
    const more = failures.length - mostNamed;
    const reason = [...failures.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
    return {
        services,
        structure,
        verdict: failures.length === 0 ? { gate: 'test', passed: true } : { gate: 'test', passed: false, reason },
        remarks,
    };
}
function failedChecks({ checks }) {
    return checks.filter(({ outcome }) => outcome === 'fail');
}
/** e.g. `gateway on linux/arm64: healthy: exited with 1 after 0.3 s`. */
function checkText({ service, platform }, { check, reason = '' }) {
    return `${serviceText(service)} on ${platform}: ${check}: ${(0,plain/* plain */.p)(reason, 300)}`;
}
function structureText({ file, platform, name, reason = '' }) {
    return `${(0,plain/* plain */.p)(file, 100)} on ${platform}: ${(0,plain/* plain */.p)(name, 100)}: ${(0,plain/* plain */.p)(reason, 300)}`;
}
function serviceText(service) {
    return service === '' ? 'the image' : (0,plain/* plain */.p)(service, 63);
}
function idleRemarks(services) {
    const idle = services.filter(({ checks }) => checks.every(({ outcome }) => outcome === 'skip'));
    if (idle.length === 0)
        return [];
    const where = [...new Set(idle.map(({ platform }) => platform))].join(', ');
    return [`test: nothing was started on ${where}: the image has no command`];
}

;// CONCATENATED MODULE: ./.build/src/test/run/world.js
const runLabel = 'image-pipeline.run';
const serviceLabel = 'image-pipeline.service';

;// CONCATENATED MODULE: ./.build/src/test/run/clean-up.js

/**
 * Sees to it that nothing stays: where the run ends early the host removes containers and images, and where its process
 * dies, the post step does. Both know every name before the first container is made.
 */
function cleanUp({ id, name, containers, references }, docker, host) {
    const names = Array.from({ length: containers }, (_, at) => `${name}-${at + 1}`);
    let given = 0;
    let removed = Promise.resolve(false);
    const remove = async (args, some) => {
        if (some.length > 0)
            await docker.exec([...args, ...some], { answers: [0, 1] });
    };
    // The last that is told is the first that is done: containers, then their images.
    const images = [...references, ...names];
    host.atEnd({
        what: 'images of the tests',
        run: async () => {
            // What a command's setup left has a container's name.
            if (!(await removed))
                await remove(['image', 'rm', '--force'], [...references, ...names.slice(0, given)]);
        },
        docker: ['image', 'rm', '--force', ...images],
        env: docker.postEnv,
    });
    host.atEnd({
        what: 'containers of the tests',
        run: async () => {
            if (await removed)
                return;
            const { stdout } = await docker.exec(['ps', '--all', '--quiet', '--filter', `label=${runLabel}=${id}`]);
            await remove(['rm', '--force', '--volumes'], stdout.split('\n').filter(Boolean));
        },
        docker: ['rm', '--force', '--volumes', ...names],
        env: docker.postEnv,
    });
    return {
        nextName() {
            given += 1;
            return names[given - 1] ?? `${name}-${given}`;
        },
        goesOn(removing) {
            removed = removing.then(() => true, () => false);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/test/run/probe.js


/** Bytes of an answer's body that are looked at. */
const largestBody = 1024 * 1024;
/** Milliseconds: docker's proxy takes every connection, and drops it when nobody listens behind it. */
const held = 300;
/** `GET path`, straight to the address: no proxy is asked. */
const probe = async (address, path, timeout, signal) => {
    const asked = await get(address, path, timeout, signal);
    if (asked.kind !== 'closed' || !asked.spoke)
        return asked;
    return (await staysOpen(address, signal)) ? { kind: 'open' } : asked;
};
function get(address, path, timeout, signal) {
    const over = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    return new Promise((resolve) => {
        let connected = false;
        const closed = (error) => resolve({
            kind: 'closed',
            why: over.aborted ? 'no answer in time' : (error.code ?? error.message),
            // What is no HTTP, or hangs up on it, may be a server of another kind.
            spoke: connected,
        });
        const asked = (0,external_node_http_.request)({ ...address, path, agent: false, signal: over, headers: { accept: '*/*' } }, (response) => {
            const parts = [];
            let size = 0;
            const done = () => resolve({
                kind: 'answer',
                status: response.statusCode ?? 0,
                body: Buffer.concat(parts).subarray(0, largestBody).toString('utf8'),
            });
            response.on('data', (chunk) => {
                parts.push(chunk);
                size += chunk.length;
                if (size < largestBody)
                    return;
                done();
                response.destroy();
            });
            response.once('end', done);
            response.once('error', done);
        });
        asked.once('socket', (socket) => socket.once('connect', () => (connected = true)));
        asked.once('error', closed);
        asked.end();
    });
}
function staysOpen({ host, port }, signal) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, signal });
        const timer = setTimeout(() => end(true), held);
        const end = (open) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(open);
        };
        // A greeting is a good sign.
        socket.once('data', () => end(true));
        socket.once('error', () => end(false));
        socket.once('close', () => end(false));
    });
}

;// CONCATENATED MODULE: ./.build/src/test/run/reach.js



/**
 * Ports are published on the loopback of the engine's machine. Where that is not ours, the container is reached in the
 * network of our own one (a job container), or on the engine's machine (`DOCKER_HOST=tcp://docker:2376` beside us).
 */
async function findReach(env, engine) {
    const elsewhere = hostOf(env.DOCKER_HOST ?? '');
    const network = elsewhere === undefined ? await ownNetwork(engine) : undefined;
    return {
        hostIp: elsewhere === undefined ? '127.0.0.1' : '0.0.0.0',
        network,
        addresses({ published, addresses }, port) {
            const outer = published.get(`${port}/tcp`);
            const byPort = outer === undefined ? [] : [{ host: elsewhere ?? '127.0.0.1', port: outer }];
            const byAddress = addresses.map((host) => ({ host, port }));
            return network === undefined ? [...byPort, ...byAddress] : [...byAddress, ...byPort];
        },
    };
}
/** The name of another machine; undefined for this one's and for what only docker finds. */
function hostOf(dockerHost) {
    if (!URL.canParse(dockerHost))
        return undefined;
    const { protocol, hostname } = new URL(dockerHost);
    const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    return (protocol === 'tcp:' || protocol === 'http:' || protocol === 'https:') && !here && hostname !== ''
        ? hostname
        : undefined;
}
/** A container's name in itself is the start of its id, unless somebody gave it another one. */
async function ownNetwork(engine) {
    const inContainer = await (0,promises_.access)('/.dockerenv').then(() => true, () => false);
    if (!inContainer)
        return undefined;
    const name = (await (0,promises_.readFile)('/etc/hostname', 'utf8').catch(() => '')).trim();
    if (!/^[\w.-]+$/.test(name))
        return undefined;
    try {
        const { body } = await engine.ask({ method: 'GET', path: `/containers/${name}/json` });
        const settings = (0,is_record/* isRecord */.u)(body) && (0,is_record/* isRecord */.u)(body.NetworkSettings) ? body.NetworkSettings.Networks : undefined;
        const names = (0,is_record/* isRecord */.u)(settings) ? Object.keys(settings) : [];
        return names.find((one) => one !== 'host' && one !== 'none');
    }
    catch (error) {
        // The engine is not the one that runs us.
        if (error instanceof EngineError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/docker/engine/log-frames.js
const header = 8;
/**
 * Takes apart what the engine sends of a container without a terminal: frames of `[stream, 0, 0, 0, length]` and that many
 * bytes. Of each stream only the last `keep` bytes stay.
 *
 * @param terminal whether the container has one: then there are no frames
 */
function logFrames(keep, terminal = false) {
    const streams = { stdout: tail(keep), stderr: tail(keep), all: tail(keep) };
    const head = Buffer.alloc(header);
    let filled = 0;
    let left = 0;
    const take = (part) => {
        streams[head[0] === 2 ? 'stderr' : 'stdout'].write(part);
        streams.all.write(part);
    };
    return {
        write(chunk) {
            if (terminal) {
                streams.stdout.write(chunk);
                streams.all.write(chunk);
                return;
            }
            for (let at = 0; at < chunk.length;) {
                if (left === 0) {
                    const length = Math.min(header - filled, chunk.length - at);
                    head.set(chunk.subarray(at, at + length), filled);
                    filled += length;
                    at += length;
                    if (filled < header)
                        continue;
                    filled = 0;
                    left = head.readUInt32BE(4);
                }
                else {
                    const length = Math.min(left, chunk.length - at);
                    take(chunk.subarray(at, at + length));
                    left -= length;
                    at += length;
                }
            }
        },
        printed: () => ({
            stdout: streams.stdout.text(),
            stderr: streams.stderr.text(),
            all: streams.all.text(),
        }),
    };
}
/** The last bytes of what is written. */
function tail(keep) {
    let parts = [];
    let size = 0;
    return {
        write(chunk) {
            // The reader's chunk is only lent.
            parts.push(Buffer.from(chunk));
            size += chunk.length;
            if (size < 2 * keep)
                return;
            parts = [Buffer.concat(parts).subarray(-keep)];
            size = keep;
        },
        text: () => Buffer.concat(parts).subarray(-keep).toString('utf8'),
    };
}

;// CONCATENATED MODULE: ./.build/src/docker/engine/container.js



async function createContainer(engine, { name, platform, config }) {
    const { body } = await engine.ask({
        method: 'POST',
        path: '/containers/create',
        query: { name, platform },
        body: config,
    });
    const id = (0,is_record/* isRecord */.u)(body) && typeof body.Id === 'string' ? body.Id : name;
    return container(engine, id, config.Tty === true);
}
function container(engine, id, terminal) {
    const path = `/containers/${encodeURIComponent(id)}`;
    return {
        id,
        start: async () => void (await engine.ask({ method: 'POST', path: `${path}/start` })),
        state: async () => readState((await engine.ask({ method: 'GET', path: `${path}/json` })).body),
        async printed(lines, bytes) {
            const frames = logFrames(bytes, terminal);
            const query = { stdout: true, stderr: true, tail: lines };
            await engine.ask({ method: 'GET', path: `${path}/logs`, query, onChunk: frames.write });
            return frames.printed();
        },
        async top(psArgs) {
            const { body } = await engine.ask({ method: 'GET', path: `${path}/top`, query: { ps_args: psArgs } });
            const rows = (0,is_record/* isRecord */.u)(body) && Array.isArray(body.Processes) ? body.Processes : [];
            return rows.filter(Array.isArray).map((row) => row.map(String));
        },
        async changes() {
            const { body } = await engine.ask({ method: 'GET', path: `${path}/changes` });
            return Array.isArray(body) ? body.filter(is_record/* isRecord */.u).map(({ Path }) => String(Path)) : [];
        },
        stop: async (t) => void (await engine.ask({ method: 'POST', path: `${path}/stop`, query: { t } })),
        async ended(signal) {
            const wish = { method: 'POST', path: `${path}/wait`, ...(signal ? { signal } : {}) };
            const { body } = await engine.ask(wish);
            return (0,is_record/* isRecord */.u)(body) ? number(body.StatusCode) : 0;
        },
        kill: () => unlessGone(engine.ask({ method: 'POST', path: `${path}/kill` })),
        remove: () => unlessGone(engine.ask({ method: 'DELETE', path, query: { force: true, v: true } })),
    };
}
/** Gone or ended already, or somebody else is at it: all the same. */
async function unlessGone(asked) {
    try {
        await asked;
    }
    catch (error) {
        if (!(error instanceof EngineError) || (error.status !== 404 && error.status !== 409))
            throw error;
    }
}
function readState(body) {
    const found = (0,is_record/* isRecord */.u)(body) ? body : {};
    const state = (0,is_record/* isRecord */.u)(found.State) ? found.State : {};
    const network = (0,is_record/* isRecord */.u)(found.NetworkSettings) ? found.NetworkSettings : {};
    const networks = (0,is_record/* isRecord */.u)(network.Networks) ? Object.values(network.Networks).filter(is_record/* isRecord */.u) : [];
    const addresses = [network.IPAddress, ...networks.map(({ IPAddress }) => IPAddress)];
    return {
        status: String(state.Status ?? ''),
        exitCode: number(state.ExitCode),
        oomKilled: state.OOMKilled === true,
        error: typeof state.Error === 'string' ? state.Error : '',
        pid: number(state.Pid),
        restarts: number(found.RestartCount),
        health: readHealth(state.Health),
        published: readPorts(network.Ports),
        addresses: [...new Set(addresses.filter((one) => typeof one === 'string' && one !== ''))],
    };
}
function readHealth(health) {
    if (!(0,is_record/* isRecord */.u)(health) || health.Status === 'none')
        return undefined;
    const log = Array.isArray(health.Log) ? health.Log.filter(is_record/* isRecord */.u) : [];
    return {
        status: String(health.Status),
        outputs: log.map(({ ExitCode, Output }) => ({ exitCode: number(ExitCode), output: String(Output ?? '') })),
    };
}
function readPorts(ports) {
    const found = new Map();
    for (const [port, bound] of Object.entries((0,is_record/* isRecord */.u)(ports) ? ports : {})) {
        const [first] = Array.isArray(bound) ? bound.filter(is_record/* isRecord */.u) : [];
        if (first)
            found.set(port, Number(first.HostPort));
    }
    return found;
}
function number(value) {
    return typeof value === 'number' ? value : 0;
}

;// CONCATENATED MODULE: ./.build/src/test/checks/non-root.js


/** Nobody can tell who runs, e.g. because it has ended. */
const unseen = { processes: undefined, capabilities: undefined };
/** The `pid` column is not optional for docker. */
const psArgs = '-eo pid,uid,args';
/**
 * Who really runs counts; the config's user alone where that cannot be seen. What starts as root and drops to another
 * user is told.
 */
function judgeUser(configured, { processes, capabilities }, strictness) {
    const [user = ''] = configured.split(':');
    const saysRoot = user === '' || user === 'root' || Number(user) === 0;
    const bad = strictness === 'require' ? 'fail' : 'warn';
    const how = user === '' ? 'the image names no USER' : `USER is ${configured}`;
    if (!processes || processes.length === 0)
        return saysRoot ? { outcome: bad, reason: `${how}: it runs as root` } : { outcome: 'pass', reason: how };
    const roots = processes.filter(({ uid }) => uid === 0).length;
    if (roots > 0)
        return {
            outcome: bad,
            reason: `${how}: ${roots === processes.length ? '' : `${roots} of ${processes.length} processes of `}it runs as root`,
        };
    const uids = [...new Set(processes.map(({ uid }) => uid))].join(', ');
    if (saysRoot)
        return { outcome: 'warn', reason: `${how}: it starts as root and drops to uid ${uids}` };
    if (capabilities !== undefined && /[1-9a-f]/i.test(capabilities))
        return { outcome: 'warn', reason: `runs as uid ${uids} with capabilities ${capabilities.replace(/^0+/, '')}` };
    return { outcome: 'pass', reason: `uid ${uids}` };
}
/** @param pid of PID 1, on the engine's machine */
async function runningIn(container, pid, debug) {
    try {
        const rows = await container.top(psArgs);
        const processes = rows.map(([first = '', uid = '']) => ({ pid: Number(first), uid: Number(uid) }));
        if (processes.some((one) => !Number.isInteger(one.uid)))
            return unseen;
        return { processes, capabilities: await capabilitiesOf(container, pid) };
    }
    catch (error) {
        // A ps of another kind, e.g. BusyBox's, on the engine's machine.
        debug(`its processes cannot be seen: ${(0,errors/* messageOf */.bD)(error)}`);
        return unseen;
    }
}
/** Only where the number means the same process here: its control group names the container. */
async function capabilitiesOf({ id }, pid) {
    if (pid <= 0)
        return undefined;
    try {
        const [group, status] = await Promise.all([
            (0,promises_.readFile)(`/proc/${pid}/cgroup`, 'utf8'),
            (0,promises_.readFile)(`/proc/${pid}/status`, 'utf8'),
        ]);
        return group.includes(id) ? /^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
;// CONCATENATED MODULE: ./.build/src/test/target.js


/** Emulated it is slower by so much. */
const slowness = 5;
function patience(milliseconds, { emulated }) {
    return milliseconds * (emulated ? slowness : 1);
}
/** A 32-bit program runs on its 64-bit brother. */
const brothers = { '386': 'amd64', arm: 'arm64' };
/** @param engine the architecture of the engine's machine */
function isEmulated(platform, engine) {
    const architecture = (0,oci_platform/* parsePlatform */.FL)(platform)?.architecture ?? '';
    return architecture !== engine && brothers[architecture] !== engine;
}
/** Whether anything would be run: a scratch image may hold files alone. */
function hasCommand({ command }, { entrypoint, cmd }) {
    return (command ?? [...entrypoint, ...cmd]).length > 0;
}
/** The port given, else the first that the image EXPOSEs over tcp. */
function portOf({ port }, { exposedPorts }) {
    if (port !== undefined)
        return port;
    const exposed = exposedPorts.map((text) => /^(\d+)(?:\/tcp)?$/.exec(text)?.[1]).filter((found) => found !== undefined);
    return exposed.length === 0 ? undefined : Math.min(...exposed.map(Number));
}
/** What a service must come to: as it says, else as the image tells. */
function goalOf(service, config) {
    const { expect, name } = service;
    if (expect && expect.kind !== 'healthy')
        return expect;
    if (config.healthcheck)
        return { kind: 'healthcheck' };
    const port = portOf(service, config);
    if (port !== undefined)
        return { kind: 'port', port };
    if (expect)
        return expect;
    return name === '' ? { kind: 'exit', code: 0 } : { kind: 'running' };
}
function goalText(goal) {
    if (goal.kind === 'healthcheck')
        return 'healthy by its HEALTHCHECK';
    if (goal.kind === 'port')
        return `port ${goal.port} answers`;
    return goal.kind === 'running' ? 'still running after 5 s' : (0,service/* expectationText */.g)(goal);
}

;// CONCATENATED MODULE: ./.build/src/test/run/ask.js


/** Milliseconds for one answer. */
const answerTime = 3_000;
/** Asks a port of a container at the first of its addresses where anything is there. */
async function ask(state, port, path, target, { reach, probe, host }) {
    const refusals = [];
    for (const address of reach.addresses(state, port)) {
        const probed = await probe(address, path, patience(answerTime, target), host.signal);
        if (probed.kind !== 'closed')
            return probed;
        refusals.push(`${address.host}:${address.port} ${probed.why}`);
    }
    const why = refusals.length === 0 ? 'the engine tells no address of it' : refusals.join(', ');
    return { kind: 'closed', why };
}
/** What is not as the service wants it, in one line; undefined where all is. */
function wrongAnswer(probed, { path = '/', status, body }) {
    if (probed.kind === 'closed')
        return `GET ${path}: ${probed.why}`;
    if (probed.kind === 'open')
        return `GET ${path}: what answers is no HTTP`;
    if (probed.status !== status)
        return `GET ${path} answers ${probed.status}, expected ${status}`;
    if (body === undefined || body.test(probed.body))
        return undefined;
    return `GET ${path}: the body has no match of ${body}: ${(0,plain/* plain */.p)(probed.body, 120)}`;
}

;// CONCATENATED MODULE: ./.build/src/test/run/printed-lines.js
/** Characters of a line; a program may print megabytes without a break. */
const longestLine = 1000;
/** As a log and a file can take them: no control characters, no colours, indented as they were. */
function linesOf(text) {
    const lines = text
        .replace(sequences, '')
        .split(/\r?\n/)
        .map((line) => line
        .replaceAll('\t', '    ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
        .trimEnd())
        .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
    while (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** What a terminal obeys: colours, cursor, titles. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const sequences = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]|\x9b[0-?]*[ -/]*[@-~]/g;

;// CONCATENATED MODULE: ./.build/src/test/run/wait.js




/** Milliseconds between two looks. */
const pause = { native: 100, emulated: 500 };
/** Milliseconds that a program must stay up of which nothing else is known. */
const staysUp = 5_000;
/** Bytes of a log that are searched. */
const searched = 1024 * 1024;
/**
 * Looks at a container until it is what is expected of it, or cannot become it any more: it has ended, is unhealthy, or the
 * time is over.
 *
 * @param since when it was started, by the world's clock
 */
async function waitFor(goal, container, { service, target, since, timeout, }, world) {
    const interval = target.emulated ? pause.emulated : pause.native;
    let last = '';
    for (;;) {
        const state = await container.state();
        const took = world.clock() - since;
        const over = (outcome, reason) => ({ outcome, reason, took, state });
        const seen = await look(goal, container, state, took, { service, target, last }, world);
        if (seen.over)
            return over(seen.over, seen.says);
        last = seen.says;
        if (hasEnded(state) && goal.kind !== 'log')
            return over('fail', `${endText(state)} after ${seconds(took)}`);
        if (hasEnded(state))
            return over('fail', `${endText(state)}, and its log has no match of ${goalText(goal).slice(4)}`);
        if (state.restarts > 0)
            return over('fail', 'it was restarted');
        if (took >= timeout)
            return over('fail', `not ${goalText(goal)} within ${seconds(timeout)}${last === '' ? '' : `: ${last}`}`);
        await world.sleep(interval);
    }
}
async function look(goal, container, state, took, { service, target, last }, world) {
    const { health } = state;
    if (goal.kind === 'exit') {
        if (!hasEnded(state))
            return { says: 'it still runs' };
        if (state.exitCode === goal.code && !state.oomKilled)
            return { over: 'pass', says: `exited with ${goal.code}` };
        return { over: 'fail', says: `${endText(state)}, expected ${goal.code}` };
    }
    if (goal.kind === 'log') {
        const { all } = await container.printed('all', searched);
        return goal.pattern.test(all) ? { over: 'pass', says: 'its log matches' } : { says: 'no match in its log' };
    }
    if (hasEnded(state) || state.status !== 'running')
        return { says: last };
    if (goal.kind === 'running')
        return took >= staysUp ? { over: 'pass', says: 'still runs after 5 s; nothing more is known of it' } : { says: '' };
    if (goal.kind === 'healthcheck') {
        if (health?.status === 'healthy')
            return { over: 'pass', says: 'HEALTHCHECK' };
        const printed = world.host.redact(health?.outputs.at(-1)?.output ?? '');
        const output = wait_lastWords(linesOf(printed).join(' '));
        if (health?.status === 'unhealthy')
            return { over: 'fail', says: `unhealthy${output === '' ? '' : `: ${output}`}` };
        return { says: output === '' ? '' : `its check says: ${output}` };
    }
    if (goal.kind === 'healthy')
        return { over: 'fail', says: 'nothing tells: it has no HEALTHCHECK, and no port is EXPOSEd or given' };
    const probed = await ask(state, goal.port, service.path ?? '/', target, world);
    if (service.path !== undefined) {
        const wrong = wrongAnswer(probed, service);
        return wrong === undefined ? { over: 'pass', says: `GET ${service.path}` } : { says: wrong };
    }
    if (probed.kind === 'open')
        return { over: 'pass', says: `port ${goal.port} is open` };
    if (probed.kind === 'closed')
        return { says: `port ${goal.port}: ${probed.why}` };
    // It listens, and is not ready.
    return probed.status < 500
        ? { over: 'pass', says: `port ${goal.port} answers HTTP` }
        : { says: `port ${goal.port} answers ${probed.status}` };
}
/** What went wrong stands at the end, behind where it went wrong. */
function wait_lastWords(text) {
    const line = (0,plain/* plain */.p)(text, text.length);
    return line.length > 200 ? `…${line.slice(-199)}` : line;
}
function hasEnded({ status }) {
    return status === 'exited' || status === 'dead' || status === 'removing';
}
function endText({ exitCode, oomKilled, error }) {
    const memory = oomKilled ? ', out of memory' : '';
    return `exited with ${exitCode}${memory}${error === '' ? '' : `: ${(0,plain/* plain */.p)(error, 200)}`}`;
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./.build/src/test/checks/stops.js


/** Seconds until the engine kills it, as `docker stop` and most that run containers do. */
const grace = 10;
/** Sends the stop signal: it must end by itself, with 0 or what the signal gives. @param signal '' for SIGTERM */
async function judgeStop(container, signal, clock) {
    const begun = clock();
    await container.stop(grace);
    const took = clock() - begun;
    const name = signal === '' ? 'SIGTERM' : signal;
    const state = await container.state();
    const { exitCode } = state;
    if (took >= grace * 1000)
        return {
            outcome: 'fail',
            reason: `ignores ${name}: it was killed after ${grace} s. A shell around the program does not pass it on, and PID 1 obeys only what it handles: handle it, start by an init, or set STOPSIGNAL.`,
        };
    if (exitCode === 0 || exitCode === 143 || exitCode === 128 + numberOf(name))
        return { outcome: 'pass', reason: `${exitCode} in ${seconds(took)}` };
    return {
        outcome: 'fail',
        reason: `${name} ends it with ${endText(state).replace('exited with ', '')}, expected 0 or 143`,
    };
}
function numberOf(name) {
    if (/^\d+$/.test(name))
        return Number(name);
    const known = external_node_os_.constants.signals;
    return known[name.startsWith('SIG') ? name : `SIG${name}`] ?? 15;
}

;// CONCATENATED MODULE: ./.build/src/test/run/container-config.js


/** Nanoseconds. */
const second = 1_000_000_000;
/** Milliseconds between two health checks: emulated ones eat the time of what they wait for. */
const pace = { native: 1_000, emulated: 5_000 };
/** The same until it is healthy for the first time, where the engine knows of that. */
const startPace = { native: 400, emulated: 5_000 };
/** What `POST /containers/create` takes; values of env go nowhere else. */
function containerConfig(wish, reach, version) {
    const { service, target, reference, labels, hardened } = wish;
    const port = portOf(service, target.config);
    const name = `${port}/tcp`;
    return {
        Image: reference,
        Env: [...service.env].map(([key, value]) => `${key}=${value}`),
        ...(service.command ? { Cmd: service.command } : {}),
        Labels: labels,
        ...(goalOf(service, target.config).kind === 'healthcheck' && target.config.healthcheck
            ? { Healthcheck: healthcheck(target.config.healthcheck, wish, version) }
            : {}),
        ...(port === undefined ? {} : { ExposedPorts: { [name]: {} } }),
        HostConfig: {
            ...(port === undefined ? {} : { PortBindings: { [name]: [{ HostIp: reach.hostIp, HostPort: '' }] } }),
            ...(reach.network === undefined ? {} : { NetworkMode: reach.network }),
            // Whatever the engine's usual driver is, this one's can be read, and the disk holds it.
            LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '2' } },
            ...(hardened
                ? {
                    ReadonlyRootfs: true,
                    Tmpfs: { '/tmp': '' },
                    SecurityOpt: ['no-new-privileges'],
                    CapDrop: ['ALL'],
                }
                : {}),
        },
    };
}
/**
 * The image's own test, asked more often: healthy is seen after a second and not after thirty. It counts as unhealthy no
 * sooner than by the image's own settings: what starts slowly is no failure.
 */
function healthcheck(own, { target, timeout }, version) {
    const interval = (target.emulated ? pace.emulated : pace.native) * 1_000_000;
    const until = own.startPeriod + (own.interval || 30 * second) * (own.retries || 3);
    return {
        // Without a test the image's holds.
        Interval: interval,
        Timeout: patience(own.timeout || 30 * second, target),
        StartPeriod: Math.min(patience(until, target), timeout * 1_000_000),
        ...(isAtLeast(version, '1.44')
            ? { StartInterval: (target.emulated ? startPace.emulated : startPace.native) * 1_000_000 }
            : {}),
        Retries: own.retries || 3,
    };
}

;// CONCATENATED MODULE: ./.build/src/test/run/evidence.js




const most = { lines: 200, health: 5, processes: 50 };
/** Bytes of a log that are read: 200 lines of most programs. */
const kept = 256 * 1024;
/** What a container leaves to whoever must find out what is wrong with it. Fails nothing. */
async function gather(run, container, before, world) {
    const { host } = world;
    const { state, log, processes } = await gathered(container, before, world);
    const lines = (text) => linesOf(host.redact(text));
    return {
        run,
        state: hasEnded(state) ? endText(state) : `${state.status}${state.health ? `, ${state.health.status}` : ''}`,
        health: (state.health?.outputs ?? [])
            .slice(-most.health)
            .map(({ exitCode, output }) => `${exitCode}: ${lines(output).join(' ')}`.slice(0, longestLine)),
        log: lines(log).slice(-most.lines),
        processes: processes.slice(0, most.processes).map((row) => lines(row.join(' ')).join(' ')),
    };
}
async function gathered(container, before, { host }) {
    const or = async (asked, instead) => {
        try {
            return await asked;
        }
        catch (error) {
            if (host.signal.aborted)
                throw error;
            return instead((0,errors/* messageOf */.bD)(error));
        }
    };
    const state = await or(container.state(), () => before);
    const log = await or(container.printed(most.lines, kept), (why) => ({ all: `(its log cannot be read: ${why})` }));
    const processes = hasEnded(state) ? [] : await or(container.top(psArgs), () => []);
    return { state, log: log.all, processes };
}

;// CONCATENATED MODULE: ./.build/src/test/run/unfit.js
/**
 * Why no container of a platform can run here, where its own words show it: the kernel refuses a program of another
 * architecture at once. From then on no other service is tried.
 *
 * @param said by the engine or by the container
 */
function unfitFor({ platform, emulated }, said, { unfit }) {
    if (!emulated || !/exec format error/i.test(said))
        return undefined;
    const reason = `the engine's machine cannot run ${platform}, not even emulated: let the build register QEMU (qemu: always), or leave it out by test-platforms`;
    unfit.set(platform, reason);
    return reason;
}

;// CONCATENATED MODULE: ./.build/src/test/run/service-run.js













/** Milliseconds that what is healthy has to answer as it should. */
const answersWithin = 5_000;
/** Runs one service on one platform, as it is and then once more without anything it does not need. */
async function runService(wish, world) {
    const { service, target } = wish;
    const { platform, emulated } = target;
    const unfit = world.unfit.get(platform);
    const { checks, healthy, written, evidence } = unfit === undefined ? await bothRuns(wish, world) : refused(unfit);
    return {
        service: service.name,
        platform,
        emulated,
        passed: checks.every(({ outcome }) => outcome !== 'fail'),
        ...(healthy === undefined ? {} : { healthyMilliseconds: Math.round(healthy) }),
        checks,
        ...(written === undefined ? {} : { filesWritten: written }),
        ...(evidence.length > 0 ? { evidence } : {}),
    };
}
function refused(reason, evidence = []) {
    return { checks: [{ check: 'starts', outcome: 'fail', reason, seconds: 0 }], evidence };
}
function bothRuns(wish, world) {
    const readOnly = wish.service.readOnly ?? wish.readOnly;
    return within(wish, false, world, async (started) => {
        if (started.outcome === 'fail')
            return refused(unfitFor(wish.target, started.reason, world) ?? started.reason);
        const first = await asItIs(wish, started, world);
        if (readOnly === 'off' || !isThere(first))
            return first;
        await started.container.kill();
        const { check, evidence } = await hardened(wish, readOnly, world);
        if (check.outcome === 'pass')
            return { ...first, checks: [...first.checks, check] };
        // To look at this costs as much as a start.
        const paths = await started.container.changes().catch(() => []);
        const named = paths.slice(0, 3).map((path) => (0,plain/* plain */.p)(path, 80));
        const hint = named.length > 0 ? ` (as it is, it writes to ${named.join(', ')})` : '';
        return {
            ...first,
            checks: [...first.checks, { ...check, reason: `${check.reason ?? ''}${hint}` }],
            written: paths.length,
            evidence: [...first.evidence, ...evidence],
        };
    });
}
/** Whoever runs, and how it ends, says nothing of whether it would run without rights. */
function isThere({ checks }) {
    return checks.every(({ check, outcome }) => outcome !== 'fail' || check === 'non-root' || check === 'stops');
}
async function asItIs(wish, started, world) {
    const { service, target, nonRoot } = wish;
    const { container } = started;
    const checks = [{ check: 'starts', outcome: 'pass', seconds: 0 }];
    const judge = async (check, work) => {
        const begun = world.clock();
        const judgement = await work();
        const { outcome, reason } = judgement;
        const seconds = rounded(world.clock() - begun);
        checks.push({ check, outcome, ...(reason === undefined ? {} : { reason }), seconds });
        return judgement;
    };
    const goal = goalOf(service, target.config);
    const waited = await judge(goal.kind === 'exit' ? 'ends' : 'healthy', () => wait(wish, started, world));
    const fine = waited.outcome === 'pass';
    const runs = !hasEnded(waited.state);
    const asked = service.path !== undefined || (service.port !== undefined && runs);
    if (fine && asked)
        await judge('answers', () => answers(wish, container, world));
    if (nonRoot !== 'off')
        await judge('non-root', async () => {
            const seen = runs ? await runningIn(container, waited.state.pid, world.host.log.debug) : unseen;
            return judgeUser(target.config.user, seen, nonRoot);
        });
    const look = async () => [await gather('as it is', container, waited.state, world)];
    let evidence = checks.some(({ outcome }) => outcome === 'fail') ? await look() : [];
    const unfit = unfitFor(target, evidence[0]?.log.join('\n') ?? '', world);
    if (unfit !== undefined)
        return refused(unfit, evidence);
    if (fine && runs && target.emulated)
        checks.push({ check: 'stops', outcome: 'skip', reason: 'emulated', seconds: 0 });
    else if (fine && runs) {
        const stopped = await judge('stops', () => judgeStop(container, target.config.stopSignal, world.clock));
        if (stopped.outcome === 'fail' && evidence.length === 0)
            evidence = await look();
    }
    return { checks, ...(fine && goal.kind !== 'exit' ? { healthy: waited.took } : {}), evidence };
}
/** Its root cannot be written, /tmp is empty, there is no capability and no way to gain one. */
function hardened(wish, strictness, world) {
    const begun = world.clock();
    return within(wish, true, world, async (started) => {
        const waited = started.outcome === 'pass' ? await wait(wish, started, world) : undefined;
        const { outcome, reason } = waited ?? { reason: '', ...started };
        const check = { check: 'read-only', seconds: rounded(world.clock() - begun) };
        if (outcome === 'pass')
            return { check: { ...check, outcome }, evidence: [] };
        // What is only a warning is no reason for 200 lines.
        const looks = strictness === 'require' && waited && started.outcome === 'pass';
        return {
            check: { ...check, outcome: strictness === 'require' ? 'fail' : 'warn', reason: reason ?? '' },
            evidence: looks ? [await gather('read-only', started.container, waited.state, world)] : [],
        };
    });
}
/** Makes a container, starts it, hands it to the work, and ends it, whatever happens. */
async function within(wish, isHardened, world, work) {
    const { service, target, reference } = wish;
    const { engine, host } = world;
    const labels = { ...world.labels, [serviceLabel]: service.name || 'image' };
    const run = { service, target, reference, labels, timeout: timeoutOf(wish), hardened: isHardened };
    const config = containerConfig(run, world.reach, engine.version);
    let container;
    const start = async () => {
        try {
            container = await createContainer(engine, { name: world.nextName(), platform: target.platform, config });
            const since = world.clock();
            await container.start();
            return { outcome: 'pass', container, since };
        }
        catch (error) {
            if (!(error instanceof EngineError))
                throw error;
            return {
                outcome: 'fail',
                reason: (0,plain/* plain */.p)((0,errors/* messageOf */.bD)(error).replace(/^.*runc create failed: /s, 'the engine: '), 400),
            };
        }
    };
    try {
        return await work(await start());
    }
    finally {
        // Interrupted, the clean-up at the end of the run does it: here nothing is answered any more.
        if (container && !host.signal.aborted)
            await world.retire(container);
    }
}
function wait(wish, { container, since }, world) {
    const { service, target } = wish;
    return waitFor(goalOf(service, target.config), container, { service, target, since, timeout: timeoutOf(wish) }, world);
}
function timeoutOf({ service, target, timeout }) {
    return patience(service.timeout ?? timeout, target);
}
async function answers(wish, container, world) {
    const { service, target } = wish;
    const { path } = service;
    const port = portOf(service, target.config);
    if (port === undefined)
        return { outcome: 'fail', reason: `${path ?? '/'} is at no port: give one, or EXPOSE it` };
    const until = world.clock() + patience(answersWithin, target);
    for (;;) {
        const probed = await ask(await container.state(), port, path ?? '/', target, world);
        const wrong = path === undefined ? nobodyAt(port, probed) : wrongAnswer(probed, service);
        const right = path === undefined ? `port ${port}` : `GET ${path} ${service.status}`;
        if (wrong === undefined)
            return { outcome: 'pass', reason: right };
        if (world.clock() >= until)
            return { outcome: 'fail', reason: `${wrong}, ${seconds(patience(answersWithin, target))} after it was healthy` };
        await world.sleep(200);
    }
}
/** A port that was named, and no path: somebody must listen there, whatever is spoken. */
function nobodyAt(port, probed) {
    return probed.kind === 'closed' ? `port ${port}: ${probed.why}` : undefined;
}
function rounded(milliseconds) {
    return Math.round(milliseconds) / 1000;
}

;// CONCATENATED MODULE: ./.build/src/test/services/secret-env.js
/** What values of such variables are called. */
const telling = /pass|secret|token|credential|api_?key|private|auth|dsn|access_?key|_key$/i;
/** Characters: a shorter one is a word like `true` and would mask ordinary text. */
const shortest = 6;
/** Values of variables that sound like secrets, or carry a login, are masked wherever a container prints them. */
function hideSecrets(services, host) {
    for (const { env } of services)
        for (const [name, value] of env)
            if (value.length >= shortest && (telling.test(name) || /:\/\/[^/\s:@]*:[^/\s@]+@/.test(value)))
                host.secret(value);
}

;// CONCATENATED MODULE: ./.build/src/test/structure/command-config.js
/** What `POST /containers/create` takes for one command: in place of entrypoint and command, as the tool does it. */
function commandConfig({ reference, command, test, globalEnv, options, image, labels }, ours) {
    const { user, privileged, allocateTty, capabilities, bindMounts } = options;
    return {
        Image: reference,
        Entrypoint: [],
        Cmd: command,
        Env: [
            ...options.envFile.split(/\r?\n/).filter((line) => /^[^#=\s][^=]*=/.test(line)),
            ...options.envVars.flatMap((name) => (ours[name] === undefined ? [] : [`${name}=${ours[name]}`])),
            ...envOf([...globalEnv, ...test.env], image.env),
        ],
        Labels: labels,
        Tty: allocateTty,
        // Its own check would eat the time of what is tested.
        Healthcheck: { Test: ['NONE'] },
        ...(user === '' ? {} : { User: user }),
        HostConfig: {
            LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '2' } },
            ...(privileged ? { Privileged: true } : {}),
            ...(capabilities.length > 0 ? { CapAdd: capabilities } : {}),
            ...(bindMounts.length > 0 ? { Binds: bindMounts } : {}),
        },
    };
}
/** `PATH: /env/bin:$PATH` is meant with the image's own PATH. */
function envOf(pairs, image) {
    const own = new Map(image.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));
    return pairs.map(({ key, value }) => `${key}=${value.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced, bare) => own.get(braced ?? bare) ?? '')}`);
}

// EXTERNAL MODULE: ./.build/src/layers/entry.js
var layers_entry = __webpack_require__(9806);
;// CONCATENATED MODULE: ./.build/src/test/structure/go-mode.js

/** The mode as Go writes it, which is what the files compare with: `-rw-r--r--`, `drwxr-xr-x`, `dtrwxrwxrwx`, `urwxr-xr-x`. */
function goMode(entry) {
    const { mode, typeFlag } = entry;
    const kinds = [
        (0,layers_entry/* isDirectory */.wd)(entry) ? 'd' : '',
        typeFlag === 50 ? 'L' : '',
        typeFlag === 51 || typeFlag === 52 ? 'D' : '',
        typeFlag === 54 ? 'p' : '',
        mode & 0o4000 ? 'u' : '',
        mode & 0o2000 ? 'g' : '',
        typeFlag === 51 ? 'c' : '',
        mode & 0o1000 ? 't' : '',
    ].join('');
    const bits = [...'rwxrwxrwx'].map((letter, at) => (mode & (0o400 >> at) ? letter : '-')).join('');
    return `${kinds || '-'}${bits}`;
}

;// CONCATENATED MODULE: ./.build/src/test/structure/file-tests.js




/** What is looked into: more of one file is no text that somebody tests. */
const largestFile = 16 * 1024 * 1024;
function judgeExistence(test, files) {
    const { path, shouldExist, permissions, uid, gid, executableBy } = test;
    const live = files.find(path);
    if (!live)
        return shouldExist ? failed([`${path} does not exist`]) : { outcome: 'pass' };
    if (!shouldExist)
        return failed([`${path} exists`]);
    const { entry } = live;
    const mode = goMode(entry);
    return failed([
        ...(permissions === '' || permissions === mode ? [] : [`its permissions are ${mode}, expected ${permissions}`]),
        ...(uid === undefined || uid === entry.uid ? [] : [`its owner is ${entry.uid}, expected ${uid}`]),
        ...(gid === undefined || gid === entry.gid ? [] : [`its group is ${entry.gid}, expected ${gid}`]),
        ...(executableBy === '' || (entry.mode & executeBits[executableBy]) !== 0
            ? []
            : [`${executableBy} cannot execute it: ${mode}`]),
    ]);
}
const executeBits = { owner: 0o100, group: 0o010, other: 0o001, any: 0o111 };
/** Each layer that has one of the files is read once. */
async function judgeContents(tests, files) {
    const found = tests.map(({ path }) => files.find(path));
    const regular = found.filter((live) => live !== undefined && !(0,layers_entry/* isDirectory */.wd)(live.entry));
    const contents = await files.read(regular, largestFile);
    return tests.map(({ path, expected, excluded }, at) => {
        const live = found[at];
        if (!live)
            return failed([`${path} does not exist`]);
        if ((0,layers_entry/* isDirectory */.wd)(live.entry))
            return failed([`${path} is a directory`]);
        const bytes = contents.get(live.entry);
        if (!bytes)
            return failed([`${path} is larger than ${largestFile} bytes`]);
        return failed(unmatched(bytes.toString('utf8'), `the content of ${path}`, expected, excluded));
    });
}
/** What does not hold, a line each. */
function unmatched(text, what, expected, excluded) {
    return [
        ...expected
            .filter((pattern) => !goPattern(pattern).test(text))
            .map((pattern) => `${what} has no match of ${pattern}`),
        ...excluded.filter((pattern) => goPattern(pattern).test(text)).map((pattern) => `${what} matches ${pattern}`),
    ];
}
/** Passed where nothing is wrong. */
function failed(reasons) {
    return reasons.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', reason: (0,plain/* plain */.p)(reasons.join('; '), 500) };
}

;// CONCATENATED MODULE: ./.build/src/test/structure/command-run.js








/** Bytes of each stream that are searched. */
const command_run_kept = 4 * 1024 * 1024;
/**
 * One command test: each command of `setup` in a container of its own, whose files the next one finds; the command; then
 * `teardown`, however the command ended.
 */
async function runCommand(run, world) {
    const { test } = run;
    try {
        let { reference } = run;
        for (const command of test.setup) {
            const name = world.nextName();
            const { status, printed } = await once({ ...run, reference }, command, world, name);
            if (status !== 0)
                return failed([`setup ${command[0]} ended with ${status}: ${lastLine(printed)}`]);
            reference = name;
            world.discard(name);
        }
        const { status, printed } = await once({ ...run, reference }, test.command, world);
        const wrong = [
            ...(status === test.exitCode ? [] : [`it ended with ${status}, expected ${test.exitCode}: ${lastLine(printed)}`]),
            ...unmatched(printed.stdout, 'what it prints', test.expectedOutput, test.excludedOutput),
            ...unmatched(printed.stderr, 'what it prints as errors', test.expectedError, test.excludedError),
        ];
        for (const command of test.teardown) {
            const torn = await once({ ...run, reference }, command, world);
            if (torn.status !== 0)
                wrong.push(`teardown ${command[0]} ended with ${torn.status}: ${lastLine(torn.printed)}`);
        }
        return failed(wrong.map((line) => world.host.redact(line)));
    }
    catch (error) {
        if (!(error instanceof EngineError || error instanceof TooLong))
            throw error;
        return failed([(0,errors/* messageOf */.bD)(error)]);
    }
}
class TooLong extends Error {
}
/** @param keepAs what its files are kept as: an image for the next command */
async function once(run, command, world, keepAs) {
    const { test, file, target, reference } = run;
    const { engine, host, labels } = world;
    const wish = { reference, command, test, ...file, image: target.config, labels };
    const config = commandConfig(wish, host.env);
    const container = await createContainer(engine, { name: world.nextName(), platform: target.platform, config });
    try {
        const limit = patience(run.timeout, target);
        const late = AbortSignal.timeout(limit);
        await container.start();
        const status = await container.ended(late).catch((error) => {
            if (host.signal.aborted || !late.aborted)
                throw error;
            throw new TooLong(`${command[0]} still runs after ${limit / 1000} s`);
        });
        const printed = await container.printed('all', command_run_kept);
        if (keepAs !== undefined && status === 0) {
            const query = { container: container.id, repo: keepAs, tag: 'latest', pause: false };
            const { body } = await engine.ask({ method: 'POST', path: '/commit', query, body: { Labels: labels } });
            if (!(0,is_record/* isRecord */.u)(body))
                throw new EngineError(500, 'it kept no image');
        }
        return { status, printed };
    }
    finally {
        if (!host.signal.aborted)
            await world.retire(container);
    }
}
function lastLine({ stdout, stderr }) {
    const line = (stderr.trim() || stdout.trim()).split('\n').at(-1) ?? '';
    return line === '' ? '(it printed nothing)' : (0,plain/* plain */.p)(line, 200);
}

// EXTERNAL MODULE: ./.build/src/layers/read-layer.js + 4 modules
var read_layer = __webpack_require__(25655);
// EXTERNAL MODULE: ./.build/src/layers/stack.js
var stack = __webpack_require__(89334);
;// CONCATENATED MODULE: ./.build/src/test/structure/image-files.js





/** The kernel follows no more of them either. */
const mostLinks = 40;
/** The root has no entry of its own in most layers. */
const root = {
    layer: 0,
    entry: { path: '', typeFlag: 53, size: 0, mode: 0o755, uid: 0, gid: 0, linkName: '', crc: 0 },
};
/** @param verified whether the layers' bytes are known to be those of their digests */
function imageFiles(image, dir, verified, signal) {
    const view = (0,stack/* stackLayers */.T)(image.layers.map(({ entries }) => entries));
    const folders = new Set(['']);
    for (const path of view.keys())
        for (let folder = (0,layers_entry/* parentOf */.gN)(path); !folders.has(folder); folder = (0,layers_entry/* parentOf */.gN)(folder))
            folders.add(folder);
    const lookUp = (path) => view.get(path) ?? (folders.has(path) ? { ...root, entry: { ...root.entry, path } } : undefined);
    const find = (path) => {
        let links = 0;
        // Each byte a character, as the entries have it.
        const left = Buffer.from(path, 'utf8').toString('latin1').split('/').reverse();
        const way = [];
        while (left.length > 0) {
            const name = left.pop();
            if (name === undefined || name === '' || name === '.')
                continue;
            if (name === '..') {
                way.pop();
                continue;
            }
            const here = [...way, name].join('/');
            const live = lookUp(here);
            if (!live)
                return undefined;
            if (live.entry.typeFlag === 50) {
                links += 1;
                if (links > mostLinks)
                    return undefined;
                if (live.entry.linkName.startsWith('/'))
                    way.length = 0;
                left.push(...live.entry.linkName.split('/').reverse());
                continue;
            }
            way.push(name);
        }
        return lookUp(way.join('/'));
    };
    /** A hard link has the content of the entry that its layer's tar names. */
    const contentOf = (live) => {
        let at = live;
        for (let links = 0; at.entry.typeFlag === 49 && links < mostLinks; links += 1) {
            const target = at.entry.linkName.replace(/^(?:\.?\/)+/, '');
            const entries = image.layers[at.layer]?.entries ?? [];
            const entry = entries.findLast(({ path, typeFlag }) => path === target && typeFlag !== 53);
            if (!entry)
                break;
            at = { layer: at.layer, entry };
        }
        return at;
    };
    return {
        find,
        async read(files, most) {
            const found = new Map();
            const wanted = new Map(files.map((live) => [live, contentOf(live)]));
            for (const at of new Set([...wanted.values()].map(({ layer }) => layer))) {
                const layer = image.layers[at];
                if (!layer)
                    continue;
                const paths = new Set([...wanted.values()]
                    .filter((live) => live.layer === at && live.entry.size <= most)
                    .map(({ entry }) => entry.path));
                const read = new Map();
                const source = (0,external_node_fs_.createReadStream)((0,oci_layout/* blobPath */.nD)(dir, layer.blob.digest), { highWaterMark: 1 << 20 });
                await (0,read_layer/* readLayer */.w)(layer.blob, source, verified, signal, (entry, piece) => {
                    if (!paths.has(entry.path))
                        return;
                    const known = read.get(entry.path);
                    // A path that stands in the tar twice is what stands there last.
                    const parts = known?.entry === entry ? known.parts : [];
                    parts.push(Buffer.from(piece));
                    read.set(entry.path, { entry, parts });
                });
                for (const [live, content] of wanted)
                    if (content.layer === at && (content.entry.size === 0 || paths.has(content.entry.path)))
                        found.set(live.entry, bytesOf(content, read.get(content.entry.path)?.parts));
            }
            return found;
        },
    };
}
function bytesOf({ entry }, parts = []) {
    return entry.size === 0 ? Buffer.alloc(0) : Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./.build/src/test/structure/metadata-test.js


/** The config against what it should say. Values of variables are not told: they may be secrets. */
function judgeMetadata(test, config) {
    const env = new Map(config.env.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));
    const labels = new Map(Object.entries(config.labels));
    // The tool compares numbers only; `8080/udp` says more.
    const hasPort = (port) => config.exposedPorts.some((one) => one === port || one.split('/')[0] === port);
    return failed([
        ...pairs('env', test.env, env),
        ...test.unboundEnv.filter((name) => env.has(name)).map((name) => `env ${name} is set`),
        ...pairs('label', test.labels, labels),
        ...test.exposedPorts.filter((port) => !hasPort(port)).map((port) => `port ${port} is not exposed`),
        ...test.unexposedPorts.filter(hasPort).map((port) => `port ${port} is exposed`),
        ...test.volumes.filter((path) => !config.volumes.includes(path)).map((path) => `${path} is no volume`),
        ...test.unmountedVolumes.filter((path) => config.volumes.includes(path)).map((path) => `${path} is a volume`),
        ...same('entrypoint', test.entrypoint, config.entrypoint),
        ...same('cmd', test.cmd, config.cmd),
        ...(test.workdir === '' || test.workdir === config.workingDir
            ? []
            : [`workdir is ${config.workingDir || 'not set'}, expected ${test.workdir}`]),
        ...(test.user === '' || test.user === config.user
            ? []
            : [`user is ${config.user || 'not set'}, expected ${test.user}`]),
    ]);
}
function pairs(what, wanted, found) {
    return wanted.flatMap(({ key, value, isRegex }) => {
        const is = found.get(key);
        if (is === undefined)
            return [`${what} ${key} is missing`];
        const fits = isRegex ? goPattern(value).test(is) : is === value;
        return fits ? [] : [`${what} ${key} is not what is expected`];
    });
}
function same(what, wanted, found) {
    if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(found))
        return [];
    return [`${what} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`];
}

;// CONCATENATED MODULE: ./.build/src/test/structure/run-structure.js




/** What needs no container, for one platform. @param dir the layout's folder */
async function judgeStructure({ file, existence, contents, metadata }, image, { dir, verified, signal }) {
    const { platform } = image;
    const begun = performance.now();
    const files = imageFiles(image, dir, verified, signal);
    const judged = await judgeContents(contents, files);
    const read = Math.round(performance.now() - begun) / 1000;
    const result = (kind, name, judgement, seconds = 0) => ({
        file,
        platform,
        kind,
        name,
        ...judgement,
        seconds,
    });
    return [
        ...existence.map((test) => result('existence', test.name, judgeExistence(test, files))),
        ...contents.map(({ name }, at) => result('content', name, judged[at] ?? { outcome: 'skip' }, at === 0 ? read : 0)),
        ...(metadata ? [result('metadata', 'metadata', judgeMetadata(metadata, image.config.says))] : []),
    ];
}
/** The commands of a file, one after the other: they may lean on the same mounts. */
async function runCommands(structure, { target, reference, timeout }, world) {
    const results = [];
    for (const test of structure.commands) {
        const begun = world.clock();
        const judgement = await runCommand({ test, file: structure, target, reference, timeout }, world);
        results.push({
            file: structure.file,
            platform: target.platform,
            kind: 'command',
            name: test.name,
            ...judgement,
            seconds: Math.round(world.clock() - begun) / 1000,
        });
    }
    return results;
}

;// CONCATENATED MODULE: ./.build/src/test/telling/tell-failures.js

/** What each container left that failed, in a group of the log; what it printed is never read as a command. */
async function tellFailures({ services }, { log }) {
    for (const { service, platform, evidence = [], checks } of services)
        for (const one of evidence)
            await log.group(`Test: ${serviceText(service)} on ${platform}, ${one.run}: ${one.state}`, async (group) => {
                for (const { check, outcome, reason } of checks)
                    group.raw(`${outcome}  ${check}  ${reason ?? ''}`.trimEnd());
                for (const line of evidenceLines(one))
                    group.raw(line);
            });
}
/** A heading over each part that is there. */
function evidenceLines({ health, log, processes }) {
    const part = (title, lines) => (lines.length === 0 ? [] : [`--- ${title}`, ...lines]);
    return [
        ...part('health checks', health),
        ...part('processes (pid, uid, command)', processes),
        ...part('the last it printed', log),
    ];
}

;// CONCATENATED MODULE: ./.build/src/test/run.js






















/** Containers at once: they wait as much as they work, emulated ones only work. More of them only wait for each other. */
const width = { native: 2 * (0,external_node_os_.availableParallelism)(), emulated: (0,external_node_os_.availableParallelism)() };
/**
 * Starts the image for every service and platform, from the layout's very bytes, and looks into it. The engine is only
 * asked where something is to be run. Whatever was made is removed at the end, however it comes.
 *
 * @param docker on the run's host: the clean-up outlives the stage's time
 */
async function run(plan, image, docker, host) {
    const all = await platformsIn(image.layout);
    const wanted = plan.platforms.length === 0 ? all : all.filter(({ platform }) => plan.platforms.includes(platform));
    const missing = plan.platforms.filter((platform) => !all.some((one) => one.platform === platform));
    const files = lookInside(plan, image, wanted, host);
    files.catch(() => { });
    const idle = wanted.flatMap((on) => plan.services.filter((one) => !hasCommand(one, on.config)).map(({ name }) => skipped(name, on)));
    const commands = plan.structure.some((one) => one.commands.length > 0);
    const busy = wanted.filter(({ config }) => commands || plan.services.some((one) => hasCommand(one, config)));
    const ran = busy.length === 0 ? { services: [], structure: [] } : await runAll(plan, image.layout, busy, await docker(), host);
    const order = plan.services.map(({ name }) => name);
    const services = [...idle, ...ran.services].sort((one, other) => order.indexOf(one.service) - order.indexOf(other.service));
    const structure = [...(await files), ...ran.structure];
    const tested = judge({ services, structure, missing, warnings: plan.warnings });
    await tellFailures(tested, host);
    return tested;
}
async function platformsIn(layout) {
    return Promise.all([...(await (0,oci_layout/* platformsOf */.Wt)(layout))].map(async ([platform, manifest]) => {
        const { config } = await (0,oci_layout/* readManifest */.WI)(layout, manifest);
        return { platform, manifest, config: (0,oci_config/* readConfig */.X)(await (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(layout.dir, config.digest))) };
    }));
}
async function lookInside({ structure }, image, wanted, { signal }) {
    const looks = structure.filter(({ existence, contents, metadata }) => existence.length + contents.length > 0 || metadata);
    if (looks.length === 0)
        return [];
    const layers = (await image.layers()).filter(({ platform }) => wanted.some((one) => one.platform === platform));
    const options = { dir: image.layout.dir, verified: image.verified, signal };
    return (await (0,all_ended/* allEnded */.C)(looks.flatMap((file) => layers.map((on) => judgeStructure(file, on, options))))).flat();
}
async function runAll(plan, layout, platforms, docker, host) {
    const id = (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const name = `image-pipeline-${id}`;
    hideSecrets(plan.services, host);
    const engine = await openEngine(docker, host);
    const served = await serveLayout(layout, name);
    const references = platforms.flatMap(({ manifest }) => Object.values(referencesOf({ name, manifest }, served)));
    const cleaning = cleanUp({ id, name, containers: containersOf(plan, platforms.length), references }, docker, host);
    const ended = [];
    const made = [];
    const world = {
        host,
        engine,
        reach: await findReach(docker.env, engine),
        probe: probe,
        clock: () => performance.now(),
        sleep: (milliseconds) => sleep(milliseconds, host.signal),
        nextName: cleaning.nextName,
        async retire(container) {
            ended.push(container);
            await container.kill();
        },
        // With its container there it would only lose its name.
        discard: (image) => void made.push(image),
        labels: { [runLabel]: id },
        unfit: new Map(),
    };
    const services = [];
    const structure = [];
    const onPlatform = async ({ platform, manifest, config }) => {
        const emulated = isEmulated(platform, engine.architecture);
        const target = { platform, config, emulated };
        const { reference, how } = await takeImage({ layout, manifest, platform, name }, served, engine, docker, host);
        host.log.debug(`${platform} ${how} as ${reference}${emulated ? ', emulated' : ''}`);
        const atOnce = (0,slots/* slots */.Q)(emulated ? width.emulated : width.native);
        const { timeout, nonRoot, readOnly } = plan;
        await (0,all_ended/* allEnded */.C)([
            ...plan.services
                .filter((service) => hasCommand(service, config))
                .map((service) => atOnce(async () => {
                services.push(await runService({ service, target, reference, timeout, nonRoot, readOnly }, world));
            })),
            ...plan.structure.map((file) => atOnce(async () => {
                structure.push(...(await runCommands(file, { target, reference, timeout }, world)));
            })),
        ]);
    };
    try {
        // What is emulated takes all of the machine: the others' times would be its.
        const emulated = (one) => isEmulated(one.platform, engine.architecture);
        await (0,all_ended/* allEnded */.C)(platforms.filter((one) => !emulated(one)).map(onPlatform));
        await (0,all_ended/* allEnded */.C)(platforms.filter(emulated).map(onPlatform));
    }
    catch (error) {
        engine.close();
        await served.close();
        throw error;
    }
    // Half as long as a service takes: nobody has to wait for it but the end of the run.
    cleaning.goesOn(removeAll({ containers: ended, images: [...references, ...made.reverse()] }, engine, served));
    return { services, structure };
}
async function removeAll({ containers, images }, engine, served) {
    try {
        await (0,all_ended/* allEnded */.C)(containers.map((container) => container.remove()));
        for (const reference of images)
            await removeImage(reference, engine);
    }
    finally {
        engine.close();
        await served.close();
    }
}
/** At most: each service twice, each command with its setup twice, and its teardown. */
function containersOf({ services, structure }, platforms) {
    const commands = structure
        .flatMap((file) => file.commands)
        .reduce((sum, { setup, teardown }) => sum + 2 * setup.length + 1 + teardown.length, 0);
    return platforms * (2 * services.length + commands);
}
function skipped(service, { platform }) {
    const check = { check: 'starts', outcome: 'skip', reason: 'the image has no command', seconds: 0 };
    return { service, platform, emulated: false, passed: true, checks: [check] };
}
/** Many wait at once: each listens to a signal of its own. */
async function sleep(milliseconds, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: AbortSignal.any([signal]) });
    }
    catch (error) {
        throw new errors/* InterruptedError */.p4(error);
    }
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/test/telling/show.js




/** Of the whole; the report and the JUnit file have all. */
const show_most = { rows: 60, failures: 20, lines: 20, structure: 40, annotations: 8 };
function show({ services, structure, remarks }) {
    return {
        outputs: {},
        section: section(services, structure, remarks),
        report: { services, structure },
        annotations: annotations(services, structure),
    };
}
function section(services, structure, remarks) {
    const looked = services.filter(({ checks }) => checks.some(({ outcome }) => outcome !== 'skip'));
    if (looked.length + structure.length + remarks.length === 0)
        return '';
    return [
        '### Test',
        '',
        ...serviceTable(looked),
        ...structureTable(structure),
        ...remarks.flatMap((line) => [`- ${(0,markdown/* escaped */.Mk)(line, 300)}`, '']),
        ...looked
            .filter(({ passed }) => !passed)
            .slice(0, show_most.failures)
            .flatMap(failurePart),
    ].join('\n');
}
/** A row a service, a column a platform: eleven services on two platforms stay readable. */
function serviceTable(results) {
    if (results.length === 0)
        return [];
    const platforms = [...new Map(results.map(({ platform, emulated }) => [platform, emulated]))];
    const names = [...new Set(results.map(({ service }) => service))];
    const head = platforms.map(([platform, emulated]) => `${(0,markdown/* code */.aY)(platform)}${emulated ? ' (emulated)' : ''}`);
    const row = (name) => [
        name === '' ? 'the image' : (0,markdown/* code */.aY)(name),
        ...platforms.map(([on]) => cellOf(results.find(({ service, platform }) => service === name && platform === on))),
    ];
    return [...(0,table/* table */.t)({ head: ['service', ...head], items: names, row, room: { rows: show_most.rows } }), ''];
}
/** `healthy in 1.3 s`, what failed, and what is only told. */
function cellOf(result) {
    if (!result)
        return '';
    const { checks, healthyMilliseconds, passed } = result;
    const words = (check) => `${check.check}: ${(0,markdown/* escaped */.Mk)(check.reason ?? '', 120)}`;
    const failures = failedChecks(result).map((check) => `**${words(check)}**`);
    const warnings = checks.filter(({ outcome }) => outcome === 'warn').map((check) => `${words(check)}`);
    const time = healthyMilliseconds === undefined ? 'passed' : `healthy in ${(healthyMilliseconds / 1000).toFixed(1)} s`;
    return [...(passed ? [time] : failures), ...warnings].join('<br>');
}
function structureTable(results) {
    if (results.length === 0)
        return [];
    const failures = results.filter(({ outcome }) => outcome === 'fail');
    const files = new Set(results.map(({ file }) => file)).size;
    const sum = `Structure: ${results.length} tests of ${files} ${files === 1 ? 'file' : 'files'}, ${failures.length} failed.`;
    if (failures.length === 0)
        return [sum, ''];
    const row = ({ name, platform, reason }) => [(0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(platform), (0,markdown/* escaped */.Mk)(reason ?? '', 300)];
    const head = ['test', 'platform', 'why'];
    return [sum, '', ...(0,table/* table */.t)({ head, items: failures, row, room: { rows: show_most.structure } }), ''];
}
function failurePart({ service, platform, evidence = [] }) {
    return evidence.flatMap((one) => (0,markdown/* folded */.TM)(`${(0,markdown/* escaped */.Mk)(serviceText(service))} on ${(0,markdown/* code */.aY)(platform)}, ${one.run}: ${(0,markdown/* escaped */.Mk)(one.state)}`, [
        // Each line by itself: nothing that it holds can end the part.
        ...evidenceLines(one)
            .slice(-show_most.lines)
            .map((line) => (line === '' ? '' : `${(0,markdown/* code */.aY)(line, 200)}<br>`)),
    ]));
}
function annotations(services, structure) {
    const messages = [
        ...services.flatMap((result) => failedChecks(result).map((check) => checkText(result, check))),
        ...structure.filter(({ outcome }) => outcome === 'fail').map(structureText),
    ];
    const more = messages.length - show_most.annotations;
    return [
        ...messages.slice(0, show_most.annotations).map((message) => ({ level: 'error', message: `test: ${message}` })),
        ...(more > 0 ? [{ level: 'error', message: `test: ${more} more failures: see the summary` }] : []),
    ];
}

// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/test/telling/junit.js


/** JUnit's XML: a suite a service and platform, and one a structure file and platform; valid whatever a log holds. */
function junit({ services, structure }) {
    const suites = [...services.map(serviceSuite), ...structureSuites(structure)];
    const all = (of) => suites.reduce((sum, one) => sum + one[of], 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="image" tests="${all('tests')}" failures="${all('failures')}" skipped="${all('skipped')}">`,
        ...suites.map(({ xml }) => xml),
        '</testsuites>',
        '',
    ].join('\n');
}
function serviceSuite({ service, platform, emulated, checks, evidence = [] }) {
    const name = `${serviceText(service)} on ${platform}${emulated ? ' (emulated)' : ''}`;
    const lines = evidence.flatMap((one) => [`${one.run}: ${one.state}`, ...evidenceLines(one)]);
    return suite(name, checks.map((check) => ({ ...check, name: check.check })), lines);
}
function structureSuites(structure) {
    const named = new Map();
    for (const result of structure) {
        const name = `${result.file} on ${result.platform}`;
        named.set(name, [...(named.get(name) ?? []), result]);
    }
    return [...named].map(([name, results]) => suite(name, results.map((result) => ({ ...result, name: `${result.kind}: ${result.name}` })), []));
}
function suite(name, cases, output) {
    const count = (outcome) => cases.filter((one) => one.outcome === outcome).length;
    const [failures, skipped] = [count('fail'), count('skip')];
    const time = cases.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3);
    const xml = [
        `  <testsuite name="${junit_text(name)}" tests="${cases.length}" failures="${failures}" skipped="${skipped}" time="${time}">`,
        ...cases.map((one) => testcase(name, one)),
        ...(output.length === 0 ? [] : [`    <system-out>${output.map(junit_text).join('\n')}</system-out>`]),
        '  </testsuite>',
    ].join('\n');
    return { tests: cases.length, failures, skipped, xml };
}
function testcase(className, { name, outcome, reason = '', seconds }) {
    const start = `    <testcase classname="${junit_text(className)}" name="${junit_text(name)}" time="${seconds.toFixed(3)}"`;
    if (outcome === 'fail')
        return `${start}><failure message="${junit_text(reason)}"/></testcase>`;
    if (outcome === 'skip')
        return `${start}><skipped message="${junit_text(reason)}"/></testcase>`;
    // JUnit knows no warning.
    return outcome === 'warn' && reason !== ''
        ? `${start}><system-out>${junit_text(reason)}</system-out></testcase>`
        : `${start}/>`;
}
/** What XML 1.0 cannot hold, not even escaped, is left out. */
function junit_text(value) {
    return value
        .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
        .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./.build/src/test/telling/write.js



/** `test.junit.xml` in the report's folder; its absolute path. @param redact masks what is secret */
async function write(tested, folder, redact) {
    const path = (0,external_node_path_.join)(folder, 'test.junit.xml');
    await (0,replace_file/* replaceText */.e)(path, redact(junit(tested)));
    return path;
}

;// CONCATENATED MODULE: ./.build/src/test/index.js






/***/ })

};
