export const id = 6896;
export const ids = [6896,8374,3508];
export const modules = {

/***/ 21766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ bytesText)
/* harmony export */ });
/** Bytes for people, in powers of 1000: `1.2 GB`. */
function bytesText(bytes) {
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 'B';
    for (const next of units) {
        if (value < 999.5)
            break;
        value /= 1000;
        unit = next;
    }
    return `${value < 10 && unit !== 'B' ? value.toFixed(1) : Math.round(value)} ${unit}`;
}


/***/ }),

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

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sarifLog),
/* harmony export */   y: () => (/* binding */ sarifUri)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92119);

function sarifLog({ id, results, ...driver }) {
    const { name, ...rest } = driver;
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name, semanticVersion: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r, ...rest } },
                automationDetails: { id },
                columnKind: 'utf16CodeUnits',
                results,
            },
        ],
    };
}
/** A file's name as an address; half of a letter, which no address can hold, is replaced. */
function sarifUri(file) {
    return file
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}


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

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


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

/***/ 53725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ rewritesOf)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9806);

/** By layer, the most bytes first. */
function rewritesOf(layers, deaths) {
    const now = filesAgain(layers, deaths);
    const found = new Map();
    for (const { dead, by } of deaths) {
        const { entry: before, layer: from } = dead;
        const after = now.get(by)?.get(before.path);
        if (!after || from === by || !sameContent(before, after))
            continue;
        const known = found.get(by) ?? { files: 0, bytes: 0, owner: false, mode: false, folder: folderOf(after.path) };
        known.files += 1;
        known.bytes += after.size;
        known.owner ||= before.uid !== after.uid || before.gid !== after.gid;
        known.mode ||= before.mode !== after.mode;
        known.folder = sharedFolder(known.folder, after.path);
        found.set(by, known);
    }
    return [...found].map(([layer, one]) => ({ layer, ...one })).sort((one, other) => other.bytes - one.bytes);
}
/** Of the layers that made something dead the entries by path: most layers need none. */
function filesAgain(layers, deaths) {
    const killers = new Set(deaths.map(({ by }) => by));
    return new Map([...killers].map((at) => [at, new Map((layers[at] ?? []).map((entry) => [entry.path, entry]))]));
}
function sameContent(one, other) {
    return (one.size > 0 &&
        !(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(one) &&
        one.typeFlag === other.typeFlag &&
        one.size === other.size &&
        one.crc === other.crc);
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function sharedFolder(folder, path) {
    let shared = folder;
    while (shared !== '' && !path.startsWith(`${shared}/`))
        shared = folderOf(shared);
    return shared;
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

/***/ 66896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fix: () => (/* reexport */ fix),
  judge: () => (/* reexport */ judge),
  layerPlaces: () => (/* reexport */ layerPlaces),
  look: () => (/* reexport */ look),
  plan: () => (/* reexport */ plan),
  planned: () => (/* reexport */ planned),
  show: () => (/* reexport */ show),
  write: () => (/* reexport */ write)
});

;// CONCATENATED MODULE: ./.build/src/lint/evidence/instruction-layers.js
/**
 * Instructions of the final stages and layers are laid side by side from the end. Where they do not agree to the last
 * one, nothing is said: rather no line than a wrong one.
 *
 * @param createdBy of each layer, as the history has it
 */
function instructionLayers(final, createdBy) {
    const steps = final.flatMap((stage) => stage.steps).filter(({ instruction }) => making.has(instruction.keyword));
    const layerOf = new Map();
    const stepOf = new Map();
    let at = createdBy.length - 1;
    for (const step of [...steps].reverse()) {
        const { instruction } = step;
        const by = createdBy[at];
        if (by !== undefined && isMadeBy(by, instruction)) {
            layerOf.set(instruction, at);
            stepOf.set(at, step);
            at -= 1;
        }
        else if (instruction.keyword !== 'WORKDIR')
            return undefined;
        // A folder that is there makes no layer with every builder.
    }
    return layerOf.size === 0 ? undefined : { layerOf, stepOf, base: at + 1 };
}
const making = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
/** `RUN |1 V=3 /bin/sh -c apt-get update # buildkit`, `COPY . . # buildkit`; without BuildKit `/bin/sh -c #(nop) COPY …` */
function isMadeBy(createdBy, { keyword, text, heredocs, json }) {
    const [, word = 'RUN', rest = ''] = /^(?:\/bin\/sh -c #\(nop\)\s+)?(RUN|COPY|ADD|WORKDIR)\b(.*)$/s.exec(createdBy) ?? [];
    if (word !== keyword)
        return false;
    if (keyword !== 'RUN' || heredocs.length > 0 || json)
        return true;
    const made = squeezed(rest === '' ? createdBy : rest).replace(/#buildkit$/, '');
    return made.endsWith(squeezed(text.text));
}
/** BuildKit keeps the blanks of continued lines, other builders do not. */
function squeezed(text) {
    return text.replace(/\s+/g, '');
}

;// CONCATENATED MODULE: ./.build/src/lint/evidence/layer-places.js

/** Of a platform whose history does not agree with the Dockerfile nothing is said. */
function layerPlaces({ dockerfile, subject }, images) {
    if ('problem' in dockerfile)
        return new Map();
    const { final } = dockerfile;
    const placesOf = ({ layers }) => {
        const history = layers.map(({ createdBy }) => createdBy);
        const made = instructionLayers(final, history)?.layerOf ?? new Map();
        return new Map([...made].map(([{ line }, layer]) => [layer, { file: subject.dockerfile, line }]));
    };
    return new Map(images.map((image) => [image.platform, placesOf(image)]));
}

// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/calls.js
/** Every call of a script, in its order, whatever branch it stands in. */
function callsOf(text, shell, depth = 0) {
    const script = shell.parse(text);
    const calls = [];
    let opaque = script.errors !== undefined && script.errors.length > 0;
    const visit = (node) => {
        if (node.type === 'Command')
            simple(node);
        else if (node.type !== 'Word')
            shell.forEachChild(node, visit);
    };
    const simple = (command) => {
        const words = [command.name, ...command.suffix].flatMap((one) => one && (one.type === 'Word' || one.type === 'Assignment') ? [argOf(one)] : []);
        const env = new Map();
        for (const one of command.prefix)
            if (one.type === 'Assignment')
                env.set(one.name, one.value.type === 'Word' ? literal(one.value) : undefined);
        const heredocs = command.redirects.flatMap((one) => (one.type === 'HereDoc' ? [one.body.text] : []));
        const call = peeled(words, env, command.end);
        if (!call)
            return;
        if (call === 'unknown')
            opaque = true;
        else if (shells.has(call.name))
            inner(call, heredocs);
        else {
            if (isOpaque(call))
                opaque = true;
            calls.push(call);
        }
    };
    /** `sh -c "…"` and `bash <<EOF`; any other shell runs what is not here. */
    const inner = (call, heredocs) => {
        const at = call.args.findIndex(({ value }) => /^-[a-z]*c$/.test(value ?? ''));
        const scripts = at >= 0 ? [call.args[at + 1]?.value] : call.args.every(({ value }) => value?.startsWith('-')) ? heredocs : [];
        if (scripts.length === 0 || depth > 3)
            opaque = true;
        for (const script of scripts) {
            const found = script === undefined ? undefined : callsOf(script, shell, depth + 1);
            if (!found || found.opaque)
                opaque = true;
            for (const one of found?.calls ?? [])
                calls.push({ ...one, start: -1, end: -1, args: one.args.map((arg) => ({ ...arg, start: -1, end: -1 })) });
        }
    };
    visit(script);
    return { calls, opaque };
}
/** The call of a JSON form. */
function callOf(words) {
    const args = words.map((value) => ({ value, text: value, start: -1, end: -1 }));
    const call = peeled(args, new Map(), -1);
    return call === 'unknown' ? undefined : call;
}
const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh']);
/** What only runs what follows it, and its options that take a value. */
const wrapping = {
    sudo: /^-[ughpCDRT]$/,
    env: /^-[uCS]$/,
    exec: /^-a$/,
    command: /^$/,
    time: /^$/,
    nice: /^-n$/,
    nohup: /^$/,
    timeout: /^-[ks]$/,
    eatmydata: /^$/,
};
function peeled(words, env, end) {
    const variables = new Map(env);
    const wrappers = [];
    for (let at = 0; at < words.length;) {
        const word = words[at];
        if (word?.value === undefined)
            return 'unknown';
        const [, assigned, value] = wrappers.length > 0 ? (/^([A-Za-z_]\w*)=(.*)$/s.exec(word.value) ?? []) : [];
        if (assigned !== undefined) {
            variables.set(assigned, value);
            at += 1;
            continue;
        }
        const takes = wrapping[word.value];
        if (!takes)
            return named(word, words.slice(at + 1), variables, wrappers, end);
        wrappers.push(word.value);
        at += 1;
        while (words[at]?.value?.startsWith('-'))
            at += takes.test(words[at]?.value ?? '') ? 2 : 1;
        if (word.value === 'timeout')
            at += 1;
    }
    return undefined;
}
function named({ value = '', start }, args, env, wrappers, end) {
    // A program of a system's folder, or of a virtual environment's, is known by its name; another one is a file.
    const name = /^\/(?:[\w.-]+\/)*s?bin\/[\w.+-]+$/.test(value) ? value.slice(value.lastIndexOf('/') + 1) : value;
    return { name, args, env, wrappers, start, end };
}
function isOpaque({ name }) {
    return name === 'eval' || name === 'source' || name === '.' || name.includes('/') || name.endsWith('.sh');
}
function argOf(one) {
    const value = 'type' in one && one.type === 'Word' ? literal(one) : one.text.includes('$') ? undefined : one.text;
    return { value, text: one.text, start: one.pos, end: one.end };
}
/** What a word is, where the shell fills in nothing. */
function literal(word) {
    const fixed = (part) => ['Literal', 'SingleQuoted', 'AnsiCQuoted', 'Glob', 'ExtendedGlob', 'BraceExpansion'].includes(part.type) ||
        (part.type === 'DoubleQuoted' && (part.parts ?? []).every(fixed));
    return (word.parts ?? []).every(fixed) ? word.value : undefined;
}

;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/instruction.js
/** The offset in the file of a piece of joined text, and that of the character after it. */
function placeOf({ offsets }, start, end) {
    return [offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1];
}
function flagsNamed({ flags }, name) {
    return flags.filter((flag) => flag.name === name).map(({ value }) => value);
}
/** `type=cache,target=/x` by key, in small letters. */
function optionsOf(value) {
    return new Map(value.split(',').map((option) => {
        const at = option.indexOf('=');
        return at < 0 ? [option.toLowerCase(), ''] : [option.slice(0, at).toLowerCase(), option.slice(at + 1)];
    }));
}

;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/words.js
/** Words as Dockerfiles separate them: quotes and escapes keep blanks, variables stay as they are. */
function wordsOf(text) {
    return [...text.matchAll(/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs)].map(([word]) => unquoted(word));
}
/** `NAME=value` and `NAME` of ARG and ENV; `ENV NAME value`, as it once was written, is one pair. */
function pairsOf({ keyword, text: { text } }) {
    const [, name, value] = (keyword === 'ENV' && /^([A-Za-z_]\w*)[ \t]+(.*)$/s.exec(text)) || [];
    if (name !== undefined && value !== undefined)
        return [[name, unquoted(value.trim())]];
    return wordsOf(text).flatMap((word) => {
        const at = word.indexOf('=');
        const name = at < 0 ? word : word.slice(0, at);
        return /^[\w.-]+$/.test(name) ? [[name, at < 0 ? undefined : word.slice(at + 1)]] : [];
    });
}
function unquoted(word) {
    return word.replace(/\\(.)|"((?:\\.|[^"\\])*)"|'([^']*)'/gs, (all, escaped, double, single) => {
        if (escaped !== undefined)
            return escaped === '$' ? all : escaped;
        return double?.replace(/\\([\\"])/g, '$1') ?? single ?? '';
    });
}

;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/scope.js

/** What BuildKit sets itself, from the platform. */
const ofPlatform = ['TARGET', 'BUILD'].flatMap((of) => ['PLATFORM', 'OS', 'ARCH', 'VARIANT'].map((what) => of + what));
/** What the first lines of a Dockerfile give the FROMs. @param given `build-args` */
function globalScope(args, given) {
    const scope = new Map(ofPlatform.map((name) => [name, given.get(name)]));
    for (const arg of args)
        for (const [name, value] of pairsOf(arg))
            scope.set(name, given.get(name) ?? (value === undefined ? undefined : expand(value, scope)));
    return scope;
}
/** The scope after an instruction of a stage. */
function scopeAfter(before, instruction, global, given) {
    const { keyword } = instruction;
    if (keyword !== 'ARG' && keyword !== 'ENV')
        return before;
    const after = new Map(before);
    for (const [name, value] of pairsOf(instruction)) {
        const own = value === undefined ? undefined : expand(value, before);
        if (keyword === 'ENV')
            after.set(name, own);
        else
            after.set(name, given.get(name) ?? (value === undefined ? (global.get(name) ?? undefined) : own));
    }
    return after;
}
/**
 * The text with its variables filled in.
 *
 * @returns undefined where one is not known to the letter, or is written in a way that we do not read
 */
function expand(text, scope) {
    let known = true;
    const filled = text.replace(/\\(.)|\$(?:(\w+)|\{(\w+)(?::([-+])([^{}$]*))?\}|)/g, (all, escaped, bare, braced, operator, word = '') => {
        if (escaped !== undefined)
            return escaped;
        const name = bare ?? braced;
        if (name === undefined) {
            known = false;
            return all;
        }
        const value = scope.get(name);
        // The base image may set what the file does not declare.
        if (value === undefined && (scope.has(name) || operator === undefined))
            known = false;
        if (operator === '-')
            return value || word;
        if (operator === '+')
            return value ? word : '';
        return value ?? '';
    });
    return known ? filled : undefined;
}

;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/runs.js



/** Every RUN of the file, by the order of stages. */
function runsOf({ stages }, shell) {
    const foreign = new Map();
    return stages.flatMap((stage) => {
        // Another shell's text is not read.
        let other = stage.base.kind === 'stage' && foreign.get(stage.base.stage) === true;
        const runs = [];
        for (const step of stage.steps) {
            const { instruction } = step;
            if (instruction.keyword === 'SHELL')
                other = !/^(?:.*\/)?(?:ba|da|a|z|k)?sh$/.test(instruction.json?.[0] ?? '');
            if (instruction.keyword === 'RUN')
                runs.push(runOf(step, other, shell));
        }
        foreign.set(stage, other);
        return runs;
    });
}
function runOf(step, foreign, shell) {
    const { instruction, scope } = step;
    const mounts = flagsNamed(instruction, 'mount').map((value) => {
        const options = optionsOf(value);
        const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
        return {
            type: options.get('type') ?? 'bind',
            target: target === undefined ? undefined : expand(target, scope),
            source: options.get('source') ?? options.get('src') ?? '',
        };
    });
    const script = scriptOf(instruction);
    if (instruction.json)
        return { ...step, mounts, script: none, ...jsonCalls(instruction.json, shell) };
    if (foreign || script === undefined)
        return { ...step, mounts, script: none, calls: [], opaque: true };
    return { ...step, mounts, script, ...callsOf(script.text, shell) };
}
const none = { text: '', offsets: [] };
function jsonCalls(words, shell) {
    const [program = '', option = '', script] = words;
    if (/^(?:.*\/)?(?:ba|da|a)?sh$/.test(program)) {
        if (!/^-[a-z]*c$/.test(option) || script === undefined)
            return { calls: [], opaque: true };
        const found = callsOf(script, shell);
        return { calls: found.calls.map(placeless), opaque: found.opaque };
    }
    const call = callOf(words);
    return { calls: call ? [call] : [], opaque: call === undefined || call.name.includes('/') };
}
function placeless(call) {
    return { ...call, start: -1, end: -1, args: call.args.map((arg) => ({ ...arg, start: -1, end: -1 })) };
}
/** A heredoc alone is the script; else the shell gets the line with its heredocs below. */
function scriptOf({ text, heredocs }) {
    const [only] = heredocs;
    if (!only)
        return text;
    if (heredocs.length === 1 && /^<<-?\s*(["']?)[\w.-]+\1$/.test(text.text.trim())) {
        const [, program = ''] = /^#!\s*(\S+(?:\s+\S+)?)/.exec(only.body.text) ?? [];
        return program === '' || /(?:^|\/|\s)(?:ba|da|a)?sh\b/.test(program) ? only.body : undefined;
    }
    let whole = text.text;
    const offsets = [...text.offsets];
    const add = (more, at) => {
        whole += more;
        offsets.push(...at);
    };
    for (const { name, body } of heredocs) {
        add('\n', [offsets.at(-1) ?? 0]);
        add(body.text, body.offsets);
        add(name, [...name].map(() => body.offsets.at(-1) ?? offsets.at(-1) ?? 0));
    }
    return { text: whole, offsets };
}

// EXTERNAL MODULE: ./.build/src/layers/entry.js
var layers_entry = __webpack_require__(9806);
// EXTERNAL MODULE: ./.build/src/layers/rewrites.js
var rewrites = __webpack_require__(53725);
// EXTERNAL MODULE: ./.build/src/layers/stack.js
var stack = __webpack_require__(89334);
;// CONCATENATED MODULE: ./.build/src/lint/evidence/built-image.js




function builtImage({ platform, config, layers }, { final }) {
    const lists = layers.map(({ entries }) => entries);
    const { live: all, deaths } = (0,stack/* stacked */.O)(lists);
    const live = all.filter(({ entry }) => !(0,layers_entry/* isDirectory */.wd)(entry));
    return {
        platform,
        config: config.says,
        layers,
        made: instructionLayers(final, layers.map(({ createdBy }) => createdBy)),
        live,
        dead: deaths.flatMap(({ dead, by }) => ((0,layers_entry/* isDirectory */.wd)(dead.entry) ? [] : [{ ...dead, by }])),
        rewrites: (0,rewrites/* rewritesOf */.J)(lists, deaths),
        size: live.reduce((sum, { entry }) => sum + entry.size, 0),
    };
}
/** Bytes of the files of the layer that an instruction made; undefined where that layer is not known. */
function bytesMade({ made, layers }, instruction, wanted) {
    const layer = made?.layerOf.get(instruction);
    if (layer === undefined)
        return undefined;
    const entries = (layers[layer]?.entries ?? []).filter((entry) => !(0,layers_entry/* isDirectory */.wd)(entry) && wanted(entry.path));
    return { bytes: entries.reduce((sum, { size }) => sum + size, 0), layer };
}
/** Bytes that a container sees of what the Dockerfile itself brought; undefined where that is not known. */
function bytesLive({ made, live }, wanted) {
    if (!made)
        return undefined;
    return live.reduce((sum, { layer, entry }) => sum + (layer >= made.base && wanted(entry.path) ? entry.size : 0), 0);
}

;// CONCATENATED MODULE: ./.build/src/lint/finding.js
/** The worst first. */
const severities = ['error', 'warning', 'info'];
function worstFirst(one, other) {
    return (severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
        (other.evidence?.bytes ?? 0) - (one.evidence?.bytes ?? 0) ||
        one.line - other.line ||
        one.rule.localeCompare(other.rule));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/docker/check.js


/** `docker buildx build --call=check`, on stdout as JSON. It needs the base images' metadata, and builds nothing. */
async function buildChecks(docker, wish, signal) {
    try {
        const { stdout, stderr } = await docker.exec(callArguments('check', wish), {
            ...(signal ? { signal } : {}),
            // 1 is its answer where it found something, and where it could not look.
            answers: [0, 1],
        });
        return readChecks(stdout) ?? { checks: [], why: lastLine(stderr) || 'it gave no answer' };
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        return { checks: [], why: (0,errors/* messageOf */.bD)(error) };
    }
}
function callArguments(call, wish) {
    const each = (flag, values) => values.flatMap((value) => [flag, value]);
    const one = (flag, value) => (value === '' ? [] : [flag, value]);
    return [
        'buildx',
        'build',
        '--call',
        `${call},format=json`,
        ...each('--build-arg', wish.buildArgs),
        ...each('--build-context', wish.buildContexts),
        ...one('--file', wish.file),
        ...one('--target', wish.target),
        ...one('--builder', wish.builder),
        wish.context,
    ];
}
/** undefined for what is no such JSON. */
function readChecks(stdout) {
    const answer = parse(stdout);
    if (!(0,is_record/* isRecord */.u)(answer))
        return undefined;
    const warnings = Array.isArray(answer.warnings) ? answer.warnings.filter(is_record/* isRecord */.u) : [];
    const error = (0,is_record/* isRecord */.u)(answer.buildError) ? answer.buildError : undefined;
    const found = warnings.map((warning) => ({
        rule: check_text(warning.ruleName),
        detail: check_text(warning.detail) || check_text(warning.description),
        url: check_text(warning.url),
        line: lineOf(warning.location),
    }));
    if (!error)
        return { checks: found, why: undefined };
    const detail = check_text(error.message);
    // A registry that does not answer is no fault of the Dockerfile's; it may be one again when it is built.
    if (/failed to resolve source metadata|failed to do request|failed to fetch|failed to authorize/.test(detail))
        return { checks: found, why: detail };
    return { checks: [...found, { rule: '', detail, url: '', line: lineOf(error.location) }], why: undefined };
}
/** `{"ranges":[{"start":{"line":1}}]}` */
function lineOf(location) {
    const ranges = (0,is_record/* isRecord */.u)(location) ? location.ranges : undefined;
    const first = Array.isArray(ranges) ? ranges[0] : undefined;
    const start = (0,is_record/* isRecord */.u)(first) ? first.start : undefined;
    const line = (0,is_record/* isRecord */.u)(start) ? start.line : 0;
    return typeof line === 'number' && line > 0 ? line : 0;
}
function parse(stdout) {
    try {
        return JSON.parse(stdout);
    }
    catch {
        return undefined;
    }
}
function check_text(value) {
    return typeof value === 'string' ? value : '';
}
function lastLine(stderr) {
    return stderr.trim().split('\n').at(-1)?.trim() ?? '';
}

;// CONCATENATED MODULE: ./.build/src/lint/context/look.js


/** Folders and files that somebody's own machine leaves in a checkout. */
const look_kinds = [
    ['.git', /^\.git$/],
    ['**/.venv', /^\.venv$/],
    ['**/node_modules', /^node_modules$/],
    ['**/__pycache__', /^__pycache__$/],
    ['**/.env', /^\.env$/],
    ['**/.env.*', /^\.env\.(?!example$|sample$|template$|dist$|defaults?$)[\w.-]+$/],
];
/** Entries that are looked at: of a huge context the rest is not. */
const mostEntries = 20_000;
const deepest = 5;
/** Never throws: what cannot be read is not there. */
async function lookAtContext(folder) {
    const found = new Map();
    const names = new Set();
    let left = mostEntries;
    let toWeigh = mostEntries;
    const walk = async (path, depth) => {
        for await (const { name, directory } of entriesOf((0,external_node_path_.join)(folder, path))) {
            if (left-- <= 0)
                return;
            if (depth === 0)
                names.add(name);
            const inner = path === '' ? name : `${path}/${name}`;
            const kind = look_kinds.find(([pattern, regex]) => regex.test(name) && (pattern !== '.git' || depth === 0));
            if (kind) {
                const known = found.get(kind[0]) ?? { path: inner, bytes: 0 };
                known.bytes += await weigh(inner);
                found.set(kind[0], known);
            }
            else if (directory && depth < deepest)
                await walk(inner, depth + 1);
        }
    };
    const weigh = async (path) => {
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(folder, path)).catch(() => undefined);
        if (!stat?.isDirectory())
            return stat?.size ?? 0;
        let bytes = 0;
        for await (const { name } of entriesOf((0,external_node_path_.join)(folder, path))) {
            if (toWeigh-- <= 0)
                break;
            bytes += await weigh(`${path}/${name}`);
        }
        return bytes;
    };
    await walk('', 0);
    const pyproject = await projectOf((0,external_node_path_.join)(folder, 'pyproject.toml'));
    return {
        unwanted: [...found].map(([pattern, one]) => ({ pattern, ...one })),
        names,
        hasDevDependencies: pyproject === undefined ? undefined : /^\s*(?:\[dependency-groups\]|dev-dependencies\s*=)/m.test(pyproject),
    };
}
/** Bytes. */
const largestProject = 1 << 20;
/** A link may lead to a device, which has no end. */
async function projectOf(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.isFile() && found.size <= largestProject ? (0,promises_.readFile)(path, 'utf8').catch(() => undefined) : undefined;
}
async function* entriesOf(folder) {
    const dir = await (0,promises_.opendir)(folder).catch(() => undefined);
    if (dir)
        for await (const entry of dir)
            yield { name: entry.name, directory: entry.isDirectory() };
}

;// CONCATENATED MODULE: ./.build/src/lint/context/match.js
/**
 * Whether the pieces make up the whole path. All ways to read it are followed at once: a regular expression would try one
 * after the other, and of `**\/**\/**\/x` there are more than anybody waits for.
 */
function matches(pieces, path) {
    let now = from(pieces, new Set(), 0);
    for (let index = 0; index < path.length && now.size > 0; index += 1) {
        const character = path[index] ?? '';
        const next = new Set();
        for (const at of now) {
            const piece = pieces[at];
            if (piece?.kind === 'within') {
                from(pieces, next, at);
                if (character === '/')
                    from(pieces, next, at + 1);
            }
            else if (piece && 'takes' in piece && piece.takes(character))
                from(pieces, next, piece.kind === 'many' ? at : at + 1);
        }
        now = next;
    }
    return now.has(pieces.length);
}
/** The place, and those after it that can be had for no character. */
function from(pieces, places, start) {
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (places.has(at))
            continue;
        places.add(at);
        const kind = pieces[at]?.kind;
        if (kind === 'many' || kind === 'folders')
            open.push(at + 1);
        if (kind === 'folders')
            open.push(at + 2);
    }
    return places;
}

;// CONCATENATED MODULE: ./.build/src/lint/context/pattern.js

/** Characters: Linux opens no longer path, so nobody needs a longer pattern. */
const longest = 4096;
/**
 * As BuildKit reads `.dockerignore`: Go's filepath.Match, with `**` for any number of folders; lines that begin with `#`
 * are comments. A line that BuildKit would refuse is left out.
 */
function patternsOf(text) {
    return text
        .replace(/^\ufeff/, '')
        .split('\n')
        .flatMap((line) => {
        if (line.startsWith('#'))
            return [];
        let pattern = line.trim();
        const keeps = pattern.startsWith('!');
        if (keeps)
            pattern = pattern.slice(1).trim();
        const cleaned = clean(pattern);
        if (cleaned === '')
            return [];
        const pieces = cleaned.length > longest ? undefined : piecesOf(cleaned);
        return pieces ? [{ keeps, matches: (path) => matches(pieces, path) }] : [];
    });
}
/**
 * The last pattern that matches the path, or a folder it lies in, decides. Of a folder BuildKit asks only those that would
 * change what is decided until there: `!b/c` keeps nothing in a folder that no pattern left out.
 *
 * @param path relative, with slashes
 */
function isIgnored(path, patterns) {
    const parts = path.split('/');
    let above = [];
    let ignored = false;
    for (let depth = 1; depth <= parts.length; depth += 1) {
        const here = parts.slice(0, depth).join('/');
        ignored = false;
        above = patterns.map(({ keeps, matches }, at) => {
            const matched = above[at] === true || (keeps === ignored && matches(here));
            if (matched)
                ignored = !keeps;
            return matched;
        });
    }
    return ignored;
}
/** Like Go's filepath.Clean, without the leading slash. */
function clean(pattern) {
    const parts = [];
    for (const part of pattern.split('/'))
        if (part === '..' && (pattern.startsWith('/') || (parts.length > 0 && parts.at(-1) !== '..')))
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    return parts.join('/');
}
/** undefined where BuildKit would refuse the pattern. */
function piecesOf(pattern) {
    const pieces = [];
    for (let at = 0; at < pattern.length; at += 1) {
        const character = pattern[at] ?? '';
        if (character === '*' && pattern[at + 1] === '*') {
            at += pattern[at + 2] === '/' ? 2 : 1;
            // `**/` is also no folder at all; `**c` at the start is any path that ends so.
            if (at === pattern.length - 1 || (at === 1 && !/[*?[\\\]]/.test(pattern.slice(2))))
                pieces.push({ kind: 'many', takes: () => true });
            // Any folders twice are any folders.
            else if (pieces.at(-1)?.kind !== 'within')
                pieces.push({ kind: 'folders' }, { kind: 'within' });
        }
        else if (character === '*')
            pieces.push({ kind: 'many', takes: ofName });
        else if (character === '?')
            pieces.push({ kind: 'one', takes: ofName });
        else if (character === '[') {
            const [all, not, members] = /^\[(\^?)((?:\\.|[^\]\\])+)\]/.exec(pattern.slice(at)) ?? [];
            const set = all === undefined || members === undefined ? undefined : setOf(`[${not}${members.replace(/\[/g, '\\[')}]`);
            if (all === undefined || !set)
                return undefined;
            pieces.push({ kind: 'one', takes: (one) => set.test(one) });
            at += all.length - 1;
        }
        else {
            if (character === '\\')
                at += 1;
            const wanted = pattern[at];
            if (wanted === undefined)
                return undefined;
            pieces.push({ kind: 'one', takes: (one) => one === wanted });
        }
    }
    return pieces;
}
const ofName = (character) => character !== '/';
function setOf(written) {
    try {
        return new RegExp(`^${written}$`, 's');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(56009);
;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/joined.js
/**
 * A piece of the file as BuildKit reads it: where a line ends in the escape character the next one goes on, and on the
 * way comments and empty lines are left out.
 */
function joined(source, start, end, sign) {
    const offsets = [];
    let text = '';
    const add = (from, to) => {
        text += source.slice(from, to);
        for (let at = from; at < to; at += 1)
            offsets.push(at);
    };
    let goesOn = false;
    for (const [from, to] of linesOf(source, start, end)) {
        const line = source.slice(from, to);
        if (goesOn && /^\s*(?:#|$)/.test(line))
            continue;
        const trimmed = line.replace(/[ \t]+$/, '');
        goesOn = trimmed.endsWith(sign);
        add(from, from + (goesOn ? trimmed.length - 1 : line.length));
        if (!goesOn)
            break;
    }
    return { text, offsets };
}
/** Lines between two offsets as they stand, without what ends them. */
function linesOf(source, start, end) {
    const lines = [];
    for (let from = start; from <= end;) {
        const newline = source.indexOf('\n', from);
        const to = newline < 0 || newline > end ? end : newline;
        lines.push([from, source[to - 1] === '\r' && to > from ? to - 1 : to]);
        from = to + 1;
    }
    return lines;
}
/** A part of joined text. */
function part({ text, offsets }, from, to = text.length) {
    return { text: text.slice(from, to), offsets: offsets.slice(from, to) };
}
function trimmed(whole) {
    const from = whole.text.length - whole.text.trimStart().length;
    return part(whole, from, Math.max(from, whole.text.trimEnd().length));
}

;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/parse.js


const keywords = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
/** An image has 127 layers at most: more instructions than this nobody builds. */
const mostInstructions = 1000;
/** Never throws: what cannot be read is told with its line. */
function parseDockerfile(source) {
    try {
        return parsed(source);
    }
    catch {
        return { line: 1, problem: 'it cannot be read as a Dockerfile' };
    }
}
function parsed(source) {
    const file = main.DockerfileParser.parse(source);
    const sign = file.getEscapeCharacter() === '`' ? '`' : '\\';
    const starts = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: newline }) => index + newline.length)];
    const offset = ({ line, character }) => Math.min(source.length, (starts[line] ?? source.length) + character);
    const instructions = file.getInstructions().map((one) => instructionOf(one, source, sign, offset));
    if (instructions.length > mostInstructions)
        return { line: 1, problem: `it has more than ${mostInstructions} instructions`, isTooMuch: true };
    const wrong = instructions.find(({ keyword }) => !keywords.has(keyword));
    if (wrong)
        return { line: wrong.line, problem: 'it begins with no instruction that is known' };
    const first = instructions.find(({ keyword }) => keyword !== 'ARG');
    if (!first)
        return { line: 1, problem: 'it has no FROM' };
    if (first.keyword !== 'FROM')
        return { line: first.line, problem: `${first.keyword} stands before any FROM` };
    const directives = file.getDirectives().map((one) => [one.getName().toLowerCase(), one.getValue()]);
    return { source, sign, instructions, directives: new Map(directives), comments: commentsOf(source, instructions) };
}
/** Those between instructions. What may be a directive is one of them, too. */
function commentsOf(source, instructions) {
    const comments = new Map();
    let at = 0;
    source.split(/\r\n|\n|\r/).forEach((text, index) => {
        const line = index + 1;
        while ((instructions[at]?.endLine ?? Number.POSITIVE_INFINITY) < line)
            at += 1;
        const inside = (instructions[at]?.line ?? Number.POSITIVE_INFINITY) <= line;
        const [, comment] = /^\s*#(.*)$/.exec(text) ?? [];
        if (!inside && comment !== undefined)
            comments.set(line, comment.trim());
    });
    return comments;
}
function instructionOf(one, source, sign, offset) {
    const range = one.getRange();
    const [start, end] = [offset(range.start), offset(range.end)];
    const whole = joined(source, start, end, sign);
    const [, word = ''] = /^\s*([A-Za-z]+)/.exec(whole.text) ?? [];
    const keyword = one.getKeyword().toUpperCase();
    const { flags, text } = flagged(trimmed(part(whole, whole.text.indexOf(word) + word.length)), keyword);
    const [, inner, of = ''] = keyword === 'ONBUILD' ? (/^([A-Za-z]+)\s+(.*)$/s.exec(text.text) ?? []) : [];
    return {
        keyword,
        line: range.start.line + 1,
        endLine: range.end.line + 1,
        start,
        end,
        flags,
        text,
        heredocs: heredocsOf(keyword, text.text, source, start, end, sign),
        json: jsonOf(text.text),
        onbuild: inner === undefined ? undefined : { keyword: inner.toUpperCase(), text: of },
    };
}
const takeFlags = new Set(['ADD', 'COPY', 'FROM', 'HEALTHCHECK', 'RUN']);
/** `--name=value` before anything else; a value may be quoted in parts. */
function flagged(all, keyword) {
    const flags = [];
    const flag = /\s*--([\w-]+)(?:=((?:"[^"]*"|[^\s"])*))?(?=\s|$)/y;
    let at = 0;
    while (takeFlags.has(keyword)) {
        flag.lastIndex = at;
        const [found, name = '', value = ''] = flag.exec(all.text) ?? [];
        if (found === undefined)
            break;
        flags.push({ name: name.toLowerCase(), value: value.replaceAll('"', '') });
        at += found.length;
    }
    return { flags, text: trimmed(part(all, at)) };
}
/** Bodies stand below the instruction's own lines, in the order of their names. */
function heredocsOf(keyword, text, source, start, end, sign) {
    if (!['RUN', 'COPY', 'ADD'].includes(keyword))
        return [];
    const names = [...text.matchAll(/(?<![<\w])\d*<<(-?)\s*(["']?)([A-Za-z_][\w.-]*)\2/g)];
    if (names.length === 0)
        return [];
    const lines = linesOf(source, start, end);
    let at = lines.findIndex(([from, to]) => !source.slice(from, to).trimEnd().endsWith(sign)) + 1;
    return names.map(([, tabs, , name = '']) => {
        const body = { text: '', offsets: [] };
        for (; at < lines.length; at += 1) {
            const [from, to] = lines[at] ?? [0, 0];
            const begin = tabs === '-' ? from + (/^\t*/.exec(source.slice(from, to))?.[0].length ?? 0) : from;
            if (source.slice(begin, to) === name)
                break;
            body.text += `${source.slice(begin, to)}\n`;
            for (let of = begin; of <= to; of += 1)
                body.offsets.push(of);
        }
        at += 1;
        return { name, body };
    });
}
function jsonOf(text) {
    if (!text.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/lint/dockerfile/dockerfile.js




/** Never throws. */
function readDockerfile(source, { target, args }) {
    const syntax = parseDockerfile(source);
    if ('problem' in syntax)
        return syntax;
    const { instructions } = syntax;
    const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
    const global = globalScope(instructions.slice(0, first), args);
    const ofFile = globalScope(instructions.slice(0, first), new Map());
    const stages = [];
    /** What holds at the end of each stage: what derives from it begins there. */
    const ends = new Map();
    let steps = [];
    let now = { scope: new Map(), workdir: undefined };
    for (const instruction of instructions.slice(first)) {
        const stage = stages.at(-1);
        if (instruction.keyword === 'FROM') {
            if (stage)
                ends.set(stage, now);
            steps = [];
            const made = stageOf(instruction, stages, { global, ofFile }, steps);
            stages.push(made);
            now = startOf(made, ends);
        }
        else if (stage) {
            steps.push({ instruction, stage, ...now });
            now = {
                scope: scopeAfter(now.scope, instruction, global, args),
                workdir: instruction.keyword === 'WORKDIR' ? workdirAfter(instruction, now) : now.workdir,
            };
        }
    }
    const wanted = target === '' ? stages.at(-1) : findStage(target, stages);
    const chain = [];
    for (let stage = wanted; stage; stage = stage.base.kind === 'stage' ? stage.base.stage : undefined)
        chain.unshift(stage);
    return { ...syntax, stages, target: wanted, reached: reachedFrom(wanted, stages), final: chain };
}
/** By its name, else by its number. */
function findStage(name, stages) {
    const wanted = name.toLowerCase();
    return stages.findLast((stage) => stage.name === wanted) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
}
/** What an instruction copies or mounts `from`: names of stages, images or contexts, as they are written. */
function sourcesOf(instruction) {
    const mounts = flagsNamed(instruction, 'mount').flatMap((mount) => optionsOf(mount).get('from') ?? []);
    return [...flagsNamed(instruction, 'from'), ...mounts].filter((name) => name !== '');
}
/** A path of the image: absolute, without `.` and `..`; undefined where it is not known. */
function resolvePath(path, workdir) {
    if (path === undefined)
        return undefined;
    const whole = path.startsWith('/') ? path : workdir === undefined ? undefined : `${workdir}/${path}`;
    if (whole === undefined)
        return undefined;
    const parts = [];
    for (const name of whole.split('/'))
        if (name === '..')
            parts.pop();
        else if (name !== '' && name !== '.')
            parts.push(name);
    return `/${parts.join('/')}`;
}
function stageOf(from, before, { global, ofFile }, steps) {
    const [written = '', as = '', name = ''] = wordsOf(from.text.text);
    const reference = expand(written, global);
    const stage = reference === undefined ? undefined : before.findLast((one) => one.name === reference.toLowerCase());
    const base = stage
        ? { kind: 'stage', stage }
        : reference === 'scratch'
            ? { kind: 'scratch' }
            : {
                kind: 'image',
                written,
                reference: reference === '' ? undefined : reference,
                isPublic: expand(written, ofFile) === reference,
            };
    return { index: before.length, name: as.toLowerCase() === 'as' ? name.toLowerCase() : '', from, base, steps };
}
function startOf({ base }, ends) {
    const inherited = base.kind === 'stage' ? ends.get(base.stage) : undefined;
    return inherited ?? { scope: new Map(), workdir: base.kind === 'scratch' ? '/' : undefined };
}
function workdirAfter({ text }, { scope, workdir }) {
    const path = expand(text.text.replace(/^(["'])(.*)\1$/, '$2'), scope);
    return resolvePath(path, workdir);
}
function reachedFrom(target, stages) {
    const reached = new Set();
    const visit = (stage) => {
        if (!stage || reached.has(stage))
            return;
        reached.add(stage);
        if (stage.base.kind === 'stage')
            visit(stage.base.stage);
        for (const { instruction, scope } of stage.steps)
            for (const source of sourcesOf(instruction)) {
                const name = expand(source, scope);
                // A name that could be any stage's keeps them all.
                if (name === undefined)
                    for (const any of stages.slice(0, stage.index))
                        visit(any);
                else
                    visit(findStage(name, stages.slice(0, stage.index)));
            }
    };
    visit(target);
    return reached;
}

// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/lint/rules/pinned-base.js




const pinnedBase = {
    id: 'IP003',
    name: 'images are pinned by digest',
    aliases: ['DL3006', 'DL3007'],
    check: ({ dockerfile, contexts, digests }) => {
        const found = new Map();
        for (const { text, reference, written, isPublic, stage, instruction } of imagesOf(dockerfile)) {
            if (reference.digest !== undefined || contexts.has(text))
                continue;
            const known = found.get(text);
            if (known) {
                if (instruction !== known.instruction)
                    known.more.push(instruction.line);
                continue;
            }
            const floating = reference.tag === undefined || reference.tag === 'latest';
            const shown = isPublic ? text : written;
            const tag = reference.tag === undefined ? `${text}:latest` : text;
            const digest = digests.get(text);
            found.set(text, {
                stage,
                instruction,
                severity: floating ? 'warning' : 'info',
                reason: floating ? `${shown} is whatever was pushed last` : `${shown} is pinned by no digest`,
                fix: digest && isPublic ? 'Pin it as it is now; let a bot raise it.' : 'Pin it by its digest; let a bot raise it.',
                ...(digest && isPublic ? { lines: [pinned_base_lineOf(instruction, written, `${tag}@${digest}`)] } : {}),
                more: [],
            });
        }
        return [...found.values()].map(({ more, ...one }) => more.length === 0
            ? one
            : { ...one, reason: `${one.reason} (line${more.length > 1 ? 's' : ''} ${more.join(', ')} too)` });
    },
};
/** Of the stages that the target needs; one that a variable names alone is the caller's, and left out. */
function imagesOf({ stages, reached }) {
    return stages
        .filter((stage) => reached.has(stage))
        .flatMap((stage) => {
        const { base, from } = stage;
        const ofBase = base.kind === 'image' && base.reference !== undefined
            ? externalOf(base.written, base.reference, base.isPublic, { stage, instruction: from })
            : undefined;
        return [
            ...(ofBase ? [ofBase] : []),
            ...stage.steps.flatMap((step) => takenBy(step, stages.slice(0, stage.index))),
        ];
    });
}
function takenBy({ instruction, scope, stage }, before) {
    const mounts = flagsNamed(instruction, 'mount').flatMap((mount) => optionsOf(mount).get('from') ?? []);
    return [...flagsNamed(instruction, 'from'), ...mounts].flatMap((written) => {
        const text = expand(written, scope);
        if (text === undefined || text === '' || text === 'scratch' || findStage(text, before))
            return [];
        // A bare word is more likely the name of a context than an image without a tag.
        if (!/[:/.]/.test(text))
            return [];
        return externalOf(written, text, !written.includes('$'), { stage, instruction }) ?? [];
    });
}
function externalOf(written, text, isPublic, place) {
    if (/^\$(?:\w+|\{[^}]*\})$/.test(written))
        return undefined;
    try {
        return { text, written, isPublic, reference: (0,oci_reference/* parseReference */.F2)(text), ...place };
    }
    catch {
        return undefined;
    }
}
/** The instruction's own words, with the image pinned. */
function pinned_base_lineOf({ keyword, flags, text }, written, pinned) {
    if (keyword !== 'FROM')
        return `${keyword === 'RUN' ? 'from=' : `${keyword} --from=`}${pinned}`;
    const platform = flags.map(({ name, value }) => `--${name}=${value} `).join('');
    return `FROM ${platform}${text.text.replace(written, () => pinned)}`;
}

;// CONCATENATED MODULE: ./.build/src/lint/look.js









/** More is no Dockerfile. */
const largest = 128 << 10;
/**
 * Reads the Dockerfile, looks at its context, and asks BuildKit and the registries, side by side.
 *
 * @returns undefined where the Dockerfile is not on this machine
 * @throws UserError where it cannot be read
 */
async function look(plan, host, powers = {}) {
    const { subject } = plan;
    if (!subject)
        return undefined;
    const { docker } = powers;
    const asked = docker
        ? buildChecks(docker, subject, host.signal)
        : Promise.resolve({ checks: [], why: 'docker was not asked' });
    asked.catch(() => { });
    const dockerfile = await readIt(subject, host);
    const images = 'problem' in dockerfile ? [] : imagesOf(dockerfile);
    // What the build takes from elsewhere is not asked of the registry that its name names.
    const contexts = contextNames(subject);
    const wanted = [
        ...new Set(images.flatMap(({ reference, text }) => (reference.digest || contexts.has(text) ? [] : [text]))),
    ];
    const [shell, ignoreFile, context, checks, digests] = await Promise.all([
        __webpack_require__.e(/* import() */ 8989).then(__webpack_require__.bind(__webpack_require__, 88989)),
        ignoreFileOf(subject, host),
        lookAtContext((0,external_node_path_.resolve)(host.cwd, subject.context)),
        asked,
        Promise.all(wanted.map(async (text) => [text, await powers.digestOf?.(text)])),
    ]);
    if (host.signal.aborted)
        throw new errors/* InterruptedError */.p4();
    return {
        plan,
        subject,
        dockerfile,
        shell,
        ignoreFile,
        context,
        checks,
        digests: new Map(digests.flatMap(([text, digest]) => (digest === undefined ? [] : [[text, digest]]))),
    };
}
/** The names that `build-contexts` give something of their own. */
function contextNames({ buildContexts }) {
    return new Set(buildContexts.flatMap((line) => (0,kinds/* keyValue */.Hv)(line)?.[0] ?? []));
}
async function readIt(subject, host) {
    const text = await textOf(subject, host);
    if (text.length > largest)
        return { line: 1, problem: 'it is larger than 128 KiB', isTooMuch: true };
    return readDockerfile(text, { target: subject.target, args: new Map(subject.buildArgs.flatMap(pair)) });
}
async function textOf({ dockerfile }, host) {
    try {
        const path = (0,external_node_path_.resolve)(host.cwd, dockerfile);
        // A link may lead to a device, which has no end, or to a pipe, on which nobody writes.
        if (!(await (0,promises_.stat)(path)).isFile())
            throw new Error('it is no file');
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${dockerfile} cannot be read`, {
            cure: 'Set file to where the Dockerfile is, set context, or leave lint out of stages.',
            cause: error,
        });
    }
}
function pair(line) {
    const found = (0,kinds/* keyValue */.Hv)(line);
    return found ? [found] : [];
}
/** BuildKit takes the first of these that is there. */
async function ignoreFileOf({ dockerfile, context }, host) {
    for (const file of [`${dockerfile}.dockerignore`, (0,external_node_path_.join)(context, '.dockerignore')]) {
        const path = (0,external_node_path_.resolve)(host.cwd, file);
        // What a link leads to counts: a device has no end.
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (!found?.isFile() || found.size > largest)
            continue;
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { file, patterns: patternsOf(text) };
    }
    return undefined;
}

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
;// CONCATENATED MODULE: ./.build/src/lint/rules/measured.js


/**
 * What an instruction left in its layer.
 *
 * @returns 'nothing' where the layer was looked at and has none; undefined where it is not known
 */
function measured(image, instruction, wanted) {
    const made = image && bytesMade(image, instruction, wanted);
    if (!made)
        return undefined;
    return made.bytes === 0 ? 'nothing' : evidenceOf(made.bytes, made.layer);
}
/** @param layer the lowest is 0 */
function evidenceOf(bytes, layer) {
    const text = sizeText(bytes);
    return layer === undefined ? { bytes, text } : { bytes, text: `${text} in layer ${layer + 1}`, layer: layer + 1 };
}
/** With one more digit than elsewhere: what is told is what was measured. */
function sizeText(bytes) {
    return bytes >= 9_950_000 && bytes < 999_500_000 ? `${(bytes / 1e6).toFixed(1)} MB` : (0,bytes_text/* bytesText */.p)(bytes);
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/programs.js

/** `apt-get -y install x`: the verb and what follows it. */
function verbOf({ args }, takeValue = /^$/) {
    for (let at = 0; at < args.length; at += 1) {
        const value = args[at]?.value;
        if (value === undefined)
            return { verb: '', rest: [] };
        if (takeValue.test(value))
            at += 1;
        else if (!value.startsWith('-') && !value.startsWith('+'))
            return { verb: value, rest: args.slice(at + 1) };
    }
    return { verb: '', rest: [] };
}
function aptVerb(call) {
    return ['apt-get', 'apt', 'aptitude'].includes(call.name)
        ? verbOf(call, /^(?:-[otc]|--option|--config-file)$/).verb
        : '';
}
const aptInstalls = new Set([
    'install',
    'upgrade',
    'dist-upgrade',
    'full-upgrade',
    'build-dep',
]);
/** What pip is told: `pip3 …`, `python -m pip …`; undefined for another program. */
function pipArgs({ name, args }) {
    if (/^pip(?:\d[\d.]*)?$/.test(name))
        return args;
    const at = /^python(?:\d[\d.]*)?$/.test(name) ? args.findIndex(({ value }) => value === '-m') : -1;
    return at >= 0 && args[at + 1]?.value === 'pip' ? args.slice(at + 2) : undefined;
}
/** The word `install` of a pip call, with what follows it. */
function pipInstall(call) {
    const args = pipArgs(call);
    const at = args?.findIndex(({ value }) => value !== undefined && !value.startsWith('-')) ?? -1;
    return args && args[at]?.value === 'install' ? args.slice(at) : undefined;
}
function uvVerb(call) {
    return call.name === 'uv' ? verbOf(call, /^--(?:directory|project|cache-dir|config-file|python|color)$/).verb : '';
}
/** What a script's word is for the shell, variables of the Dockerfile filled in. */
function wordOf({ value, text }, scope) {
    return value ?? expand(text.replace(/^"(.*)"$/s, '$1'), scope);
}
function hasFlag(args, ...names) {
    return args.some(({ value, text }) => names.some((name) => (value ?? text) === name || text.startsWith(`${name}=`)));
}
/** What `rm -r` of a script takes away, as it is written. */
function removedBy({ calls, scope }) {
    return calls.flatMap((call) => {
        if (call.name !== 'rm' || !call.args.some(({ text }) => /^-\w*[rR]|^--recursive$/.test(text)))
            return [];
        return call.args.flatMap((arg) => (arg.text.startsWith('-') ? [] : (wordOf(arg, scope) ?? [])));
    });
}
/** Whether what is mounted there never becomes part of the layer. */
function isMounted({ mounts }, wanted) {
    return mounts.some(({ type, target }) => (type === 'cache' || type === 'tmpfs') && (target === undefined || wanted(target.replace(/\/+$/, ''))));
}
/** Whether a variable is set, by ENV, ARG or before the call, to anything or to what nobody knows. */
function isSet(name, { scope }, call) {
    return (call?.env.has(name) ?? false) || scope.has(name);
}
/** Programs that leave a package manager's files alone. */
const harmless = new Set('add-apt-repository apt apt-get apt-key aptitude bash cat cd chmod cp curl cut dpkg echo export false find gpg grep head install ln ls mkdir mv printf rm sed set sh sort tee test touch tr true unset wget xargs ['.split(' '));

;// CONCATENATED MODULE: ./.build/src/lint/rules/rule.js
function isFinal({ dockerfile }, stage) {
    return dockerfile.final.includes(stage);
}
/** Steps of every stage that the target needs, by stage. */
function stepsOf({ dockerfile }) {
    return dockerfile.stages.filter((stage) => dockerfile.reached.has(stage)).flatMap(({ steps }) => steps);
}
/** A stage with all that it derives from, from the lowest: what is done there is done here, too. */
function lineage(stage) {
    return stage.base.kind === 'stage' ? [...lineage(stage.base.stage), stage] : [stage];
}
/** The steps before one, those of the stages below too. */
function stepsBefore({ stage, instruction }) {
    const all = lineage(stage).flatMap(({ steps }) => steps);
    return all.slice(0, all.findIndex((step) => step.instruction === instruction));
}
const MB = 1_000_000;

;// CONCATENATED MODULE: ./.build/src/lint/rules/apt-lists.js



const line = 'rm -rf /var/lib/apt/lists/*';
const aptLists = {
    id: 'IP005',
    name: 'apt leaves no package lists',
    aliases: ['DL3009'],
    check: (subject) => subject.runs.flatMap((run) => {
        if (run.opaque || isSpared(run))
            return [];
        const verbs = run.calls.map(aptVerb);
        const updates = verbs.includes('update');
        if (!updates && !verbs.some((verb) => aptInstalls.has(verb)))
            return [];
        const final = isFinal(subject, run.stage);
        const found = final ? measured(subject.image, run.instruction, isLeft) : undefined;
        // An install alone leaves something with some bases only: that is measured.
        if (found === 'nothing' || (!updates && !found))
            return [];
        const edits = updates ? editsOf(run, subject) : undefined;
        return [
            {
                stage: run.stage,
                instruction: run.instruction,
                severity: final ? 'warning' : 'info',
                reason: found
                    ? `${whatIsLeft(subject, run)} kept: ${found.text}`
                    : 'apt-get update leaves its package lists in the layer',
                fix: 'Remove them in the same RUN, or mount them as caches.',
                lines: [
                    `RUN apt-get update && apt-get install -y --no-install-recommends … && ${line}`,
                    'RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked …',
                ],
                ...(found ? { evidence: found } : {}),
                ...(edits ? { edits } : {}),
            },
        ];
    }),
};
function isLeft(path) {
    return path.startsWith('var/lib/apt/lists/') || path.startsWith('var/cache/apt/');
}
/** Images of Debian's remove what apt downloads by themselves; others do not. */
function whatIsLeft({ image }, { instruction }) {
    const lists = measured(image, instruction, (path) => path.startsWith('var/lib/apt/'));
    const others = measured(image, instruction, (path) => path.startsWith('var/cache/apt/'));
    return [lists === 'nothing' ? '' : 'apt lists', others === 'nothing' ? '' : 'apt’s cache']
        .filter(Boolean)
        .join(' and ');
}
function isSpared(run) {
    if (isMounted(run, (target) => /^\/var(?:\/lib(?:\/apt(?:\/lists)?)?)?$/.test(target)))
        return true;
    if (removedBy(run).some((path) => /^\/var\/lib(?:\/apt(?:\/(?:lists.*|\*)?)?|\/\*)?$/.test(path)))
        return true;
    if (run.calls.some((call) => ['distclean', 'dist-clean'].includes(aptVerb(call))))
        return true;
    return run.calls.some(({ name, args }) => name === 'find' && args.some(({ text }) => text.includes('/var/lib/apt')));
}
/**
 * Only where nothing is installed later from these lists, as root, and in a script whose last command it may follow.
 */
function editsOf(run, { runs, dockerfile }) {
    const { script, instruction, stage } = run;
    const verbs = run.calls.map(aptVerb);
    if (script.text === '' || instruction.heredocs.length > 0 || !verbs.some((verb) => aptInstalls.has(verb)))
        return undefined;
    if (run.calls.some(({ wrappers, start }) => wrappers.includes('sudo') || start < 0))
        return undefined;
    const text = script.text.trimEnd();
    if (/[&;|#]\s*$|(?:^|\s)#|<<|\\$/.test(text) || run.calls.some(({ name }) => name === 'exit' || name === 'exec'))
        return undefined;
    if (stepsBefore(run).some((step) => step.instruction.keyword === 'USER'))
        return undefined;
    const later = runs.filter((other) => lineage(other.stage).includes(stage) && other.instruction.start > instruction.start);
    if (later.some(needsLists))
        return undefined;
    const at = (script.offsets[text.length - 1] ?? 0) + 1;
    const [first = '', ...rest] = dockerfile.source.slice(instruction.start, at).split(/\r?\n/);
    const indent = /^[ \t]*/.exec(rest.at(-1) ?? '')?.[0] || '    ';
    const newline = dockerfile.source.slice(instruction.start, at).includes('\r\n') ? '\r\n' : '\n';
    const after = rest.length === 0 && first.length < 80 ? ` && ${line}` : ` ${dockerfile.sign}${newline}${indent}&& ${line}`;
    return [{ start: at, end: at, before: '', after }];
}
/** Reads the lists that an earlier RUN left. */
function needsLists({ opaque, calls }) {
    const verbs = calls.map(aptVerb).filter((verb) => verb !== '');
    if (opaque || calls.some(({ name }) => readers.has(name)))
        return true;
    return (!verbs.includes('update') &&
        verbs.some((verb) => !['clean', 'autoclean', 'autoremove', 'remove', 'purge', 'mark'].includes(verb)));
}
const readers = new Set(['apt-cache', 'apt-file', 'gdebi', 'mk-build-deps', 'rosdep', 'tasksel']);

;// CONCATENATED MODULE: ./.build/src/lint/rules/apt-split.js


const aptSplit = {
    id: 'IP006',
    name: 'apt updates and installs in one RUN',
    aliases: [],
    check: (subject) => subject.runs.flatMap((run) => {
        const reason = run.opaque || isMounted(run, (target) => target.startsWith('/var/lib/apt')) ? '' : reasonOf(run, subject);
        if (reason === '')
            return [];
        return [
            {
                stage: run.stage,
                instruction: run.instruction,
                severity: isFinal(subject, run.stage) ? 'warning' : 'info',
                reason,
                fix: 'Update and install in one RUN: a cached list names packages that are gone from the mirrors.',
                lines: ['RUN apt-get update && apt-get install -y --no-install-recommends … && rm -rf /var/lib/apt/lists/*'],
            },
        ];
    }),
};
function reasonOf(run, { runs }) {
    const installs = run.calls.filter((call) => aptInstalls.has(aptVerb(call)));
    const updates = run.calls.some((call) => aptVerb(call) === 'update');
    if (updates && installs.length === 0)
        return run.calls.every(({ name }) => harmless.has(name)) ? 'apt-get update without an install in the same RUN' : '';
    if (updates || installs.every((call) => verbOf(call).rest.every(({ text }) => /^-|^[./]/.test(text))))
        return '';
    const stages = lineage(run.stage);
    const before = runs.filter((other) => stages.includes(other.stage) && other.instruction.start < run.instruction.start && !other.opaque);
    const updated = before.findLast((other) => other.calls.some((call) => aptVerb(call) === 'update'));
    // Where it does nothing but update, that is told there.
    const told = updated && !updated.calls.some((call) => aptInstalls.has(aptVerb(call)));
    return updated && !told ? `apt-get install from the lists that line ${updated.instruction.line} updated` : '';
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/base-choice.js



/** Official images that come in a slim form. */
const slim = new Set(['python', 'node', 'ruby', 'perl', 'rust', 'openjdk', 'elixir', 'erlang']);
/** Those that hold a compiler for what runs without one. */
const building = new Set(['golang', 'maven', 'gradle', 'gcc']);
const small = /slim|alpine|distroless|jre|windows|nanoserver|servercore/;
const baseChoice = {
    id: 'IP002',
    name: 'a base no larger than needed',
    aliases: [],
    check: (subject) => {
        const [stage] = subject.dockerfile.final;
        if (stage?.base.kind !== 'image' || stage.base.reference === undefined)
            return [];
        const { name, tag } = official(stage.base.reference) ?? { name: '', tag: '' };
        const found = (severity, reason, fix, evidence) => [
            { stage, instruction: stage.from, severity, reason, fix, ...(evidence ? { evidence } : {}) },
        ];
        const wheel = name === 'python' && tag.includes('alpine') ? compiled(subject) : undefined;
        if (wheel !== undefined)
            return found('warning', `${wheel} on Alpine: many packages have no wheel for its C library and are compiled`, 'Use a slim tag of the same version.');
        if (small.test(tag))
            return [];
        const evidence = subject.image && shareOf(subject.image);
        const share = evidence ? `: ${evidence.text}` : '';
        if (slim.has(name))
            return found('info', `${name}:${tag} is the full base${share}`, `Try ${slimTag(name, tag)}.`, evidence);
        if (building.has(name))
            return found('info', `${name}:${tag} brings a whole tool chain into the image${share}`, 'Build in this stage, and copy the result into a smaller one.', evidence);
        return [];
    },
};
/** Of Docker's own images; undefined for another one, and for one that names no tag to judge by. */
function official(reference) {
    try {
        const { registry, repository, tag, digest } = (0,oci_reference/* parseReference */.F2)(reference);
        if (registry !== 'docker.io' || !repository.startsWith('library/') || (digest && !tag))
            return undefined;
        return { name: repository.slice('library/'.length), tag: tag ?? 'latest' };
    }
    catch {
        return undefined;
    }
}
function slimTag(name, tag) {
    const [, version = '', system = ''] = /^(\d[\w.]*)?-?(.*)$/.exec(tag) ?? [];
    const of = system === 'latest' ? '' : system;
    const parts = name === 'node' || name === 'openjdk' || name === 'rust' ? [version, of, 'slim'] : [version, 'slim', of];
    return `${name}:${parts.filter(Boolean).join('-')}`;
}
const withC = /^(psycopg2?|numpy|scipy|pandas|grpcio|cryptography|lxml|pillow|matplotlib|scikit-learn|pyarrow|torch|tensorflow|opencv-python)(?:\[.*\])?(?:[=~<>!].*)?$/i;
function compiled({ runs }) {
    const words = runs.flatMap(({ calls }) => calls.flatMap((call) => pipInstall(call) ?? []));
    return words.map(({ value }) => withC.exec(value ?? '')?.[1]).find((name) => name !== undefined);
}
/** What the base weighs of what is pulled. */
function shareOf({ made, layers }) {
    if (!made)
        return undefined;
    const sum = (some) => some.reduce((bytes, { blob }) => bytes + blob.size, 0);
    const [bytes, all] = [sum(layers.slice(0, made.base)), sum(layers)];
    return bytes === 0 ? undefined : { bytes, text: `base ${(0,bytes_text/* bytesText */.p)(bytes)} of ${(0,bytes_text/* bytesText */.p)(all)} compressed` };
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/copies.js




/** undefined for other instructions. */
function copied({ instruction, scope, workdir }) {
    const { keyword, text, json, heredocs } = instruction;
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return undefined;
    const words = (json ?? wordsOf(text.text)).map((word) => expand(word, scope) ?? word);
    const target = words.at(-1);
    const names = heredocs.map(({ name }) => name);
    return {
        sources: words.slice(0, -1).filter((word) => !names.some((name) => /^<<-?/.test(word) && word.endsWith(name))),
        target: target === undefined || target.includes('$') ? undefined : resolvePath(target, workdir),
        from: flagsNamed(instruction, 'from')[0],
    };
}
/** `COPY . .`: everything that the ignore file lets through. */
function isWholeContext({ sources, from }) {
    return from === undefined && sources.some((source) => /^(?:\.|\.\/|\/|\*|\.\/\*|\/\*|\$\{?PWD\}?)$/.test(source));
}
/** Whether the first is the other, or a folder that it lies in. */
function covers(folder, path) {
    return folder === path || folder === '/' || path.startsWith(`${folder}/`);
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/owner-edits.js






function changesOf({ calls, scope, workdir }) {
    return calls.flatMap((call) => {
        const { name, args } = call;
        if (name !== 'chown' && name !== 'chmod')
            return [];
        const flags = args.filter(({ text }) => /^-(?!-?\d)[\w-]+/.test(text) && !/^-[rwxXst]+$/.test(text));
        if (!flags.some(({ text }) => /^-\w*R|^--recursive$/.test(text)))
            return [];
        const [to, ...paths] = args.filter((arg) => !flags.includes(arg));
        const [flag] = flags;
        return paths.flatMap((arg) => {
            const path = resolvePath(wordOf(arg, scope), workdir);
            if (path === undefined)
                return [];
            const alone = calls.length === 1 && flags.length === 1 && paths.length === 1 && call.wrappers.length === 0;
            return [{ kind: name, to: to?.value, path, flag: flag?.text === '-R' ? flag : undefined, alone }];
        });
    });
}
/** Folders that images bring with something in them. */
const ofSystem = /^\/(?:usr|etc|var|home|root|bin|sbin|lib\w*|run|tmp|dev|proc|sys|boot|mnt|media)?(?:\/|$)/;
/** Does not touch what lies in folders. */
const quiet = new Set([
    'ENV',
    'ARG',
    'LABEL',
    'EXPOSE',
    'CMD',
    'ENTRYPOINT',
    'HEALTHCHECK',
    'STOPSIGNAL',
    'MAINTAINER',
    'WORKDIR',
    'COPY',
]);
/**
 * The owner goes to each COPY, and of the RUN stays what changes the folder itself, which weighs nothing. Only where
 * nothing but those COPYs can have put files there.
 */
function ownerEdits(run, { kind, to, path, flag, alone }, copies, { dockerfile: { source }, image }) {
    const { script, instruction } = run;
    if (!alone || !flag || flag.start < 0 || to === undefined || instruction.heredocs.length > 0)
        return undefined;
    if (!(kind === 'chown' ? /^[\w.-]+:[\w.-]+$/ : /^0?[0-7]{3}$/).test(to))
        return undefined;
    const before = stepsBefore(run);
    const isFree = image?.made
        ? !image.live
            .concat(image.dead)
            .some(({ layer, entry }) => layer < (image.made?.base ?? 0) && covers(path, `/${entry.path}`))
        : /^\/usr\/src\/app(?:\/|$)/.test(path) || !ofSystem.test(path);
    const [first] = copies;
    const at = first === undefined ? -1 : before.indexOf(first);
    const touched = before.slice(0, at).some((step) => mayTouch(step, path, image));
    const between = before.slice(at);
    const into = between.filter((step) => {
        const target = copied(step)?.target;
        return copied(step) !== undefined && (target === undefined || covers(path, target));
    });
    if (!isFree ||
        touched ||
        into.length !== copies.length ||
        between.some((step) => !quiet.has(step.instruction.keyword) || mayTouch(step, path, image)))
        return undefined;
    if (copies.some(({ instruction: { flags } }) => flags.some(({ name, value }) => name === 'link' && value !== 'false') && !/^[\d:]+$/.test(to)))
        return undefined;
    const [start, end] = placeOf(script, flag.start, flag.end);
    const gap = /^[ \t]+/.exec(source.slice(end))?.[0] ?? '';
    if (gap === '')
        return undefined;
    const ofCopies = copies.map(({ instruction: { start } }) => {
        const end = start + 'COPY'.length;
        return { start, end, before: source.slice(start, end), after: `${source.slice(start, end)} --${kind}=${to}` };
    });
    return [...ofCopies, { start, end: end + gap.length, before: source.slice(start, end + gap.length), after: '' }];
}
/** Whether an instruction may have put something below the folder; one that was looked at in its layer is known. */
function mayTouch({ instruction, workdir, scope }, path, image) {
    const { keyword, text } = instruction;
    if (keyword === 'VOLUME')
        return true;
    if (keyword === 'WORKDIR') {
        const folder = resolvePath(expand(text.text, scope), workdir);
        return folder === undefined || (folder !== path && covers(path, folder));
    }
    if (keyword !== 'RUN')
        return false;
    const layer = image?.made?.layerOf.get(instruction);
    if (layer !== undefined)
        return (image?.layers[layer]?.entries.some((entry) => `/${entry.path}` !== path && covers(path, `/${entry.path}`)) ===
            true);
    return text.text.includes(path) || text.text.includes('$') || workdir === undefined || covers(path, workdir);
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/copied-owner.js




const copiedOwner = {
    id: 'IP011',
    name: 'owner and mode are given while copying',
    aliases: [],
    check: (subject) => subject.runs.flatMap((run) => copied_owner_rewrites(run, subject) ?? []),
};
function copied_owner_rewrites(run, subject) {
    const { stage, instruction } = run;
    const final = isFinal(subject, stage);
    const layer = final ? subject.image?.made?.layerOf.get(instruction) : undefined;
    const found = subject.image && layer !== undefined ? rewritten(subject.image, layer) : undefined;
    if (layer !== undefined && !found)
        return undefined;
    for (const change of run.opaque ? [] : changesOf(run)) {
        const copies = stepsBefore(run).filter((step) => step.stage === stage && isChanged(step, change));
        const [copy] = copies;
        if (!copy)
            continue;
        const flag = `--${change.kind}=${change.to ?? '…'}`;
        const edits = ownerEdits(run, change, copies, subject);
        const what = change.kind === 'chown' ? 'owner' : 'mode';
        return {
            stage,
            instruction,
            severity: final ? 'warning' : 'info',
            reason: `${change.kind} -R writes what line ${copy.instruction.line} copied once more${found ? `: ${found.evidence.text}, ${filesText(found.files)}, only the ${what} changed` : ''}`,
            fix: `${copy.instruction.keyword} ${flag}, and no ${change.kind} -R.`,
            lines: [`${copy.instruction.keyword} ${flag} …`],
            ...(found ? { evidence: found.evidence } : {}),
            ...(edits ? { edits } : {}),
        };
    }
    // What no word of the Dockerfile shows, the layers do.
    if (!found || found.evidence.bytes < MB)
        return undefined;
    return {
        stage,
        instruction,
        severity: 'warning',
        reason: `it writes ${filesText(found.files)} once more: ${found.evidence.text}, only ${found.what} changed`,
        fix: 'Give owner and mode in the instruction that brings the files.',
        evidence: found.evidence,
    };
}
function isChanged(step, { kind, path }) {
    const { target } = copied(step) ?? { target: undefined };
    return target !== undefined && covers(path, target) && !step.instruction.flags.some(({ name }) => name === kind);
}
/** Of its own Dockerfile's files: those of the base it cannot bring otherwise. */
function rewritten({ rewrites }, layer) {
    const one = rewrites.find((rewrite) => rewrite.layer === layer && (rewrite.owner || rewrite.mode));
    if (!one)
        return undefined;
    const what = [one.owner ? 'the owner' : '', one.mode ? 'the mode' : ''].filter(Boolean).join(' and ');
    return {
        evidence: { ...evidenceOf(one.bytes, layer), text: `${sizeText(one.bytes)} in layer ${layer + 1}` },
        files: one.files,
        what,
    };
}
function filesText(files) {
    return files === 1 ? '1 file' : `${files} files`;
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/copied-secrets.js





const copiedSecrets = {
    id: 'IP015',
    name: 'no secret file in any layer',
    aliases: ['DL3064'],
    check: (subject) => [...copiedByName(subject), ...deadInLayers(subject)],
};
/** Names that hardly hold anything else. */
const secret = /(?:^|\/)(?:\.env|\.env\.local|\.netrc|\.git-credentials|\.pypirc|id_(?:rsa|dsa|ecdsa|ed25519)|\.aws\/credentials|\.docker\/config\.json|\.kube\/config)$/;
const cure = {
    fix: 'Mount it for the one RUN that needs it, and revoke what was pushed.',
    lines: ['RUN --mount=type=secret,id=name,target=/path …'],
};
function copiedByName(subject) {
    return stepsOf(subject).flatMap((step) => {
        const copy = copied(step);
        const name = copy?.from === undefined ? copy?.sources.find((source) => secret.test(source)) : undefined;
        if (name === undefined)
            return [];
        return [
            {
                stage: step.stage,
                instruction: step.instruction,
                severity: isFinal(subject, step.stage) ? 'error' : 'info',
                reason: `${(0,plain/* plain */.p)(name, 100)} is copied into a layer`,
                ...cure,
            },
        ];
    });
}
/** Deleted later, it is in the image all the same. */
function deadInLayers({ image, dockerfile }) {
    if (!image?.made)
        return [];
    const { base, stepOf } = image.made;
    const found = new Map();
    for (const { layer, entry, by } of image.dead) {
        const step = stepOf.get(layer);
        const killer = stepOf.get(by);
        if (layer < base || (0,layers_entry/* isDirectory */.wd)(entry) || entry.size === 0 || !secret.test(entry.path) || !step)
            continue;
        found.set(layer, {
            stage: step.stage,
            instruction: (killer ?? step).instruction,
            severity: 'error',
            reason: `${(0,plain/* plain */.p)((0,layers_entry/* shownPath */.pS)(entry.path), 100)} is deleted or overwritten later, and still in layer ${layer + 1} (line ${step.instruction.line})`,
            ...cure,
            evidence: evidenceOf(entry.size, layer),
        });
    }
    return dockerfile.final.length > 0 ? [...found.values()] : [];
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/copy-needed.js



const copyNeeded = {
    id: 'IP009',
    name: 'only what is needed is copied',
    aliases: [],
    check: ({ dockerfile, image }) => dockerfile.final.flatMap(({ steps }) => steps.flatMap((step) => {
        const copy = copied(step);
        if (!copy || !isWholeContext(copy))
            return [];
        const below = `${copy.target ?? ''}/`.replace(/^\/+/, '');
        const isSpare = (path) => path.startsWith(below) && spare.test(path.slice(below.length));
        const found = copy.target === undefined ? undefined : measured(image, step.instruction, isSpare);
        if (found === 'nothing')
            return [];
        return [
            {
                stage: step.stage,
                instruction: step.instruction,
                severity: found && found.bytes > MB ? 'warning' : 'info',
                reason: found
                    ? `tests, documents and the like are copied with the rest: ${found.text}`
                    : 'the whole context is copied into the image',
                fix: 'Copy the folders that run, or name the others in .dockerignore.',
                lines: ['COPY app/ app/'],
                ...(found ? { evidence: found } : {}),
            },
        ];
    })),
};
const spare = /^(?:tests?|docs?|\.github|\.vscode|\.idea|\.devcontainer)\/|^[^/]*\.md$/i;

;// CONCATENATED MODULE: ./.build/src/lint/rules/dependencies-first.js



const dependenciesFirst = {
    id: 'IP010',
    name: 'dependencies are installed before sources are copied',
    aliases: [],
    check: (subject) => {
        const found = [];
        for (const stage of subject.dockerfile.stages.filter((one) => subject.dockerfile.reached.has(one))) {
            const steps = lineage(stage).flatMap((one) => one.steps);
            const whole = steps.findIndex((step) => {
                const copy = copied(step);
                return copy !== undefined && isWholeContext(copy);
            });
            if (whole < 0)
                continue;
            const runs = steps.map(({ instruction }) => subject.runs.find((run) => run.instruction === instruction));
            const installing = (of) => of.find((run) => run && !run.opaque && run.calls.some(installs));
            const after = installing(runs.slice(whole + 1));
            if (!after || installing(runs.slice(0, whole)) || runs.slice(0, whole).some((run) => run?.opaque))
                continue;
            if (found.some(({ instruction }) => instruction === after.instruction) || after.stage !== stage)
                continue;
            const call = after.calls.find(installs);
            const { manifests, command } = manifestsOf(call);
            found.push({
                stage,
                instruction: after.instruction,
                severity: isFinal(subject, stage) ? 'warning' : 'info',
                reason: `every change of a source file installs all dependencies again: line ${steps[whole]?.instruction.line} copies them all before`,
                fix: `Copy ${manifests} first.`,
                lines: [`COPY ${manifests} ./`, `RUN ${command}`, 'COPY . .'],
            });
        }
        return found;
    },
};
/** Installs what a file of the project lists. */
function installs(call) {
    return manifestsOf(call).manifests !== '';
}
function manifestsOf(call) {
    const none = { manifests: '', command: '' };
    if (!call)
        return none;
    const { name, args } = call;
    const { verb, rest } = verbOf(call);
    const pip = pipInstall(call);
    if (pip && hasFlag(pip, '-r', '--requirement'))
        return { manifests: 'requirements.txt', command: 'pip install --no-cache-dir -r requirements.txt' };
    if (uvVerb(call) === 'sync')
        return { manifests: 'pyproject.toml uv.lock', command: 'uv sync --frozen --no-dev --no-install-project' };
    if (name === 'poetry' && verb === 'install')
        return { manifests: 'pyproject.toml poetry.lock', command: 'poetry install --only main --no-root' };
    // With names it installs tools, not what the project lists.
    const bare = rest.every(({ text }) => text.startsWith('-')) && !hasFlag(args, '-g', '--global');
    if (name === 'npm' && (verb === 'ci' || (['install', 'i'].includes(verb) && bare)))
        return { manifests: 'package.json package-lock.json', command: 'npm ci' };
    if (name === 'yarn' &&
        (verb === 'install' || (verb === '' && args.every(({ text }) => text.startsWith('--')))) &&
        !hasFlag(args, '--version'))
        return { manifests: 'package.json yarn.lock', command: 'yarn install --frozen-lockfile' };
    if (name === 'pnpm' && ['install', 'i'].includes(verb) && bare)
        return { manifests: 'package.json pnpm-lock.yaml', command: 'pnpm install --frozen-lockfile' };
    if (name === 'go' && verb === 'mod' && rest[0]?.value === 'download')
        return { manifests: 'go.mod go.sum', command: 'go mod download' };
    if (name === 'bundle' && verb === 'install')
        return { manifests: 'Gemfile Gemfile.lock', command: 'bundle install' };
    if (name === 'composer' && verb === 'install')
        return { manifests: 'composer.json composer.lock', command: 'composer install --no-dev --no-scripts' };
    if (name === 'cargo' && verb === 'fetch')
        return { manifests: 'Cargo.toml Cargo.lock', command: 'cargo fetch' };
    return none;
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/exec-form.js
const execForm = {
    id: 'IP016',
    name: 'CMD and ENTRYPOINT in their JSON form',
    aliases: ['DL3025', 'JSONArgsRecommended'],
    check: ({ dockerfile }) => dockerfile.stages
        .filter((stage) => dockerfile.reached.has(stage))
        .flatMap((stage) => {
        // Who names a shell wants it.
        if (stage.steps.some(({ instruction }) => instruction.keyword === 'SHELL'))
            return [];
        return stage.steps.flatMap(({ instruction }) => {
            const { keyword, json, text } = instruction;
            if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || json || text.text === '')
                return [];
            return [
                {
                    stage,
                    instruction,
                    severity: 'warning',
                    reason: `${keyword} runs below a shell, which keeps signals from it`,
                    fix: 'Write it as a JSON list.',
                    lines: [`${keyword} ["program", "argument"]`],
                },
            ];
        });
    }),
};

;// CONCATENATED MODULE: ./.build/src/lint/rules/healthcheck.js
const healthcheck = {
    id: 'IP013',
    name: 'a service has a HEALTHCHECK',
    aliases: ['DL3057'],
    check: (subject) => {
        const { dockerfile, image } = subject;
        const { target, final } = dockerfile;
        // What holds one program alone has nothing to ask it with.
        if (!target || final[0]?.base.kind === 'scratch')
            return [];
        const steps = final.flatMap(({ steps }) => steps);
        const said = steps.some(({ instruction }) => instruction.keyword === 'HEALTHCHECK');
        if (said || image?.config.healthcheck || !isService(subject))
            return [];
        const first = steps.find(({ instruction }) => instruction.keyword === 'EXPOSE') ?? {
            stage: target,
            instruction: target.from,
        };
        return [
            {
                stage: target,
                instruction: first.instruction,
                severity: 'info',
                reason: 'it serves, and has no HEALTHCHECK',
                fix: 'Ask it with what the image has; a slim one has no curl.',
                lines: [exampleOf(subject)],
            },
        ];
    },
};
const servers = /\b(?:uvicorn|gunicorn|hypercorn|daphne|waitress-serve|nginx|httpd|apache2-foreground|caddy|puma|php-fpm)\b/;
function isService({ dockerfile: { final }, image }) {
    const steps = final.flatMap(({ steps }) => steps).map(({ instruction }) => instruction);
    const starts = image
        ? [...image.config.entrypoint, ...image.config.cmd].join(' ')
        : steps.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT').at(-1)?.text.text;
    const ports = image ? image.config.exposedPorts.length > 0 : steps.some(({ keyword }) => keyword === 'EXPOSE');
    return ports || servers.test(starts ?? '');
}
function exampleOf({ dockerfile: { final } }) {
    const steps = final.flatMap(({ steps }) => steps).map(({ instruction }) => instruction);
    const port = /^\d+/.exec(steps.find(({ keyword }) => keyword === 'EXPOSE')?.text.text ?? '')?.[0] ?? '8000';
    const [lowest] = final;
    const base = lowest?.base.kind === 'image' ? (lowest.base.reference ?? '') : '';
    const url = `http://127.0.0.1:${port}/health`;
    if (/\bpython\b/.test(base))
        return `HEALTHCHECK CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('${url}', timeout=3)"]`;
    if (/\bnode\b/.test(base))
        return `HEALTHCHECK CMD ["node", "-e", "fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]`;
    return `HEALTHCHECK CMD ["wget", "-q", "-O", "/dev/null", "${url}"]`;
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/ignored-context.js






const ignoredContext = {
    id: 'IP008',
    name: 'an ignore file keeps out what is no part of the image',
    aliases: [],
    check: (subject) => {
        const wholes = stepsOf(subject).filter((step) => {
            const copy = copied(step);
            return copy !== undefined && isWholeContext(copy);
        });
        const inImage = wholes.flatMap((step) => broughtBy(step, subject) ?? []);
        const told = new Set(inImage.map(({ instruction }) => instruction));
        const [first] = wholes.filter(({ instruction }) => !told.has(instruction));
        return [...inImage, ...(first ? (unignored(first, subject) ?? []) : [])];
    },
};
/** Never meant to be in an image, and seen by everybody who pulls it. */
const telling = /(?:^|\/)(?:\.git\/(?:HEAD|objects\/.*)|\.env|id_(?:rsa|dsa|ecdsa|ed25519)|\.git-credentials|\.netrc)$/;
function broughtBy({ instruction, stage }, { image, ignoreFile }) {
    const layer = image?.made?.layerOf.get(instruction);
    if (!image || layer === undefined)
        return undefined;
    const entries = (image.layers[layer]?.entries ?? []).filter((entry) => !(0,layers_entry/* isDirectory */.wd)(entry) && entry.size > 0 && telling.test(entry.path));
    if (entries.length === 0)
        return undefined;
    const names = [
        ...new Set(entries.map(({ path }) => (path.includes('.git/') ? '.git' : (path.split('/').at(-1) ?? '')))),
    ];
    const bytes = (image.layers[layer]?.entries ?? []).reduce((sum, { path, size }) => sum + (telling.test(path) || /(?:^|\/)\.git\//.test(path) ? size : 0), 0);
    const evidence = evidenceOf(bytes, layer);
    return {
        stage,
        instruction,
        severity: 'error',
        reason: `${names.join(', ')} copied into the image: ${evidence.text}`,
        fix: `Name ${names.length === 1 ? 'it' : 'them'} in ${ignoreFile?.file ?? '.dockerignore'}.`,
        lines: names.map((name) => (name === '.git' ? '.git' : `**/${name}`)),
        evidence,
    };
}
function unignored(step, { ignoreFile, context }) {
    const { instruction, stage } = step;
    const patterns = [
        ...(ignoreFile?.patterns ?? []),
        ...patternsOf(flagsNamed(instruction, 'exclude').join('\n')),
    ];
    const missing = (context?.unwanted ?? []).filter(({ path }) => !isIgnored(path, patterns));
    if (missing.length === 0 && ignoreFile)
        return undefined;
    const names = missing.map(({ path, bytes }) => `${path} (${sizeText(bytes)})`);
    return [
        {
            stage,
            instruction,
            severity: missing.length > 0 ? 'warning' : 'info',
            reason: ignoreFile
                ? `${ignoreFile.file} lets ${names.join(', ')} through, and all of it is copied`
                : `the whole context is copied, and no .dockerignore keeps anything out${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
            fix: `Add these lines to ${ignoreFile?.file ?? '.dockerignore'}.`,
            lines: missing.length > 0 ? missing.map(({ pattern }) => pattern) : ['.git', '**/.env', '**/.venv', '**/node_modules'],
        },
    ];
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/merge-runs.js





const mergeRuns = {
    id: 'IP007',
    name: 'what is removed goes in the layer that made it',
    aliases: ['DL3059'],
    check: (subject) => {
        const removing = subject.runs.flatMap((run) => removes(run, subject) ?? []);
        const told = new Set(removing.map(({ instruction }) => instruction));
        return [...removing, ...rows(subject).filter(({ instruction }) => !told.has(instruction))];
    },
};
/** Less is no reason to change a Dockerfile. */
const least = MB / 10;
function removes(run, { image, runs }) {
    const { stage, instruction } = run;
    const found = (severity, reason, from, bytes) => ({
        stage,
        instruction,
        severity,
        reason,
        fix: from && from.instruction.keyword !== 'RUN'
            ? 'Do not copy it, or mount it: RUN --mount=type=bind,source=…,target=… …'
            : 'Remove it in the RUN that made it.',
        ...(from && from.instruction.keyword === 'RUN' ? { lines: ['RUN … \\', '    && rm -rf …'] } : {}),
        ...(bytes === undefined
            ? {}
            : { evidence: evidenceOf(bytes, image?.made?.layerOf.get(from?.instruction ?? instruction)) }),
    });
    const layer = image?.made?.layerOf.get(instruction);
    if (image && layer !== undefined) {
        const { from, bytes } = deletedBy(layer, image) ?? { from: undefined, bytes: 0 };
        const maker = from === undefined ? undefined : image.made?.stepOf.get(from);
        if (!maker || from === undefined || bytes < least)
            return undefined;
        const text = `layer ${layer + 1} deletes ${sizeText(bytes)} written by layer ${from + 1} (line ${maker.instruction.line})`;
        return found(bytes > MB ? 'warning' : 'info', text, maker, bytes);
    }
    const before = stepsBefore(run).filter((step) => step.stage === stage);
    const maker = removedBy(run)
        .map((path) => path.replace(/\/\*?$/, ''))
        .flatMap((path) => before.findLast((step) => makes(step, path, runs)) ?? [])[0];
    // What the same RUN made before may be what is meant.
    if (run.opaque || !maker || run.calls.some((call) => aptVerb(call) === 'update'))
        return undefined;
    return found('info', `it removes what line ${maker.instruction.line} put into its own layer`, maker);
}
/** The layer of the Dockerfile's own from which another one deletes most, and how much. */
function deletedBy(layer, { dead, layers, made }) {
    const there = new Set(layers[layer]?.entries.map(({ path }) => path));
    const bytes = new Map();
    // What is written over is not deleted.
    for (const { layer: from, entry, by } of dead)
        if (by === layer && from >= (made?.base ?? 0) && !there.has(entry.path) && !entry.path.includes(layers_entry/* whiteout */.yb))
            bytes.set(from, (bytes.get(from) ?? 0) + entry.size);
    return [...bytes].map(([from, bytes]) => ({ from, bytes })).sort((one, other) => other.bytes - one.bytes)[0];
}
function makes(step, path, runs) {
    if (!path.startsWith('/') || path === '')
        return false;
    const copy = copied(step);
    if (copy)
        return copy.target !== undefined && covers(path, copy.target);
    const run = runs.find(({ instruction }) => instruction === step.instruction);
    if (!run || run.opaque)
        return false;
    if (covers(path, '/var/lib/apt/lists'))
        return run.calls.some((call) => aptVerb(call) === 'update') && removedBy(run).length === 0;
    // A file that it downloads or unpacks to.
    return run.calls.some(({ name, args }) => ['curl', 'wget', 'tar', 'unzip', 'git', 'mkdir', 'cp'].includes(name) &&
        args.some(({ value }) => value?.startsWith('/') && covers(path, value)) &&
        !removedBy(run).some((removed) => covers(removed.replace(/\/\*?$/, ''), path)));
}
/** Three RUNs and more, one after the other, that only make more layers. */
function rows(subject) {
    return subject.dockerfile.final.flatMap((stage) => {
        const found = [];
        let row = [];
        const end = () => {
            const [first, ...more] = row;
            if (first && more.length >= 2 && isFinal(subject, stage))
                found.push({
                    stage,
                    instruction: first,
                    severity: 'info',
                    reason: `${row.length} RUNs in a row, to line ${more.at(-1)?.endLine}, make a layer each`,
                    fix: 'Join those that belong together by &&.',
                });
            row = [];
        };
        for (const { instruction } of stage.steps)
            if (instruction.keyword === 'RUN' && !instruction.flags.some(({ name }) => name === 'mount'))
                row.push(instruction);
            else
                end();
        end();
        return found;
    });
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/multi-stage.js




const multiStage = {
    id: 'IP001',
    name: 'what builds stays out of the image',
    aliases: [],
    check: ({ dockerfile, runs, image }) => {
        if (dockerfile.stages.length !== 1)
            return [];
        for (const run of runs) {
            const tool = run.opaque ? undefined : run.calls.map(builds).find((name) => name !== '');
            if (tool === undefined)
                continue;
            const bytes = (image && bytesLive(image, isForBuilding)) ?? 0;
            const much = image !== undefined && (bytes > 20 * MB || bytes > image.size / 10);
            return [
                {
                    stage: run.stage,
                    instruction: run.instruction,
                    severity: much ? 'warning' : 'info',
                    reason: `the only stage ${tool}${bytes > 0 ? `: ${sizeText(bytes)} of compilers, headers and caches in the image` : ''}`,
                    fix: `Build in a stage of its own and copy only the result${bytes > 0 ? `; about ${sizeText(bytes)} would go` : ''}.`,
                    lines: ['FROM … AS builder', '…', 'FROM …', 'COPY --from=builder …'],
                    ...(bytes > 0 ? { evidence: evidenceOf(bytes) } : {}),
                },
            ];
        }
        return [];
    },
};
const tools = /^(?:gcc(?:-\d+)?|g\+\+(?:-\d+)?|clang|make|cmake|build-essential|build-base|git|rustc|cargo|golang(?:-go)?|ninja-build|[\w.+-]+-dev(?:el)?)(?:[=~<>].*)?$/;
/** What a call does that only building needs; '' for nothing of that. */
function builds(call) {
    const { name } = call;
    const { verb, rest } = verbOf(call);
    const installs = aptInstalls.has(aptVerb(call)) ||
        (name === 'apk' && verb === 'add') ||
        (['yum', 'dnf', 'microdnf', 'zypper'].includes(name) && verb === 'install');
    const tool = installs ? rest.find(({ value }) => value !== undefined && tools.test(value))?.value : undefined;
    if (tool !== undefined)
        return `installs ${tool}`;
    const python = pipInstall(call)?.find(({ value }) => /^(?:uv|poetry)(?:[=~<>!].*)?$/.test(value ?? ''))?.value;
    if (python !== undefined)
        return `installs ${python.replace(/[=~<>!].*/, '')}`;
    const [first, second] = [verb, rest[0]?.value];
    if ((['npm', 'pnpm', 'yarn'].includes(name) && first === 'run' && second === 'build') ||
        (name === 'yarn' && first === 'build'))
        return `runs ${name} build`;
    if (['go', 'cargo', 'dotnet'].includes(name) && (first === 'build' || first === 'publish'))
        return `runs ${name} ${first}`;
    if (name === 'mvn' && call.args.some(({ value }) => value === 'package' || value === 'install'))
        return 'runs mvn package';
    if (name === 'gradle' && call.args.some(({ value }) => value === 'build'))
        return 'runs gradle build';
    return '';
}
function isForBuilding(path) {
    return (/^usr\/(?:local\/)?(?:lib|libexec)\/(?:gcc|git-core|llvm)/.test(path) ||
        /^usr\/(?:local\/)?include\//.test(path) ||
        /^usr\/(?:local\/)?bin\/(?:[\w-]*-)?(?:gcc|g\+\+|cpp|cc|c\+\+|ld|as|ar|ld\.gold|ld\.bfd|dwp|gold|make|cmake|git|uvx?)(?:-\d+)?$/.test(path) ||
        /^usr\/lib\/[\w-]+\/[^/]+\.a$/.test(path) ||
        /^(?:root|home\/[^/]+)\/\.(?:cache|cargo|rustup|npm|m2|gradle)\//.test(path) ||
        /^usr\/(?:local\/)?(?:cargo|rustup|go)\//.test(path));
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/pip-cache.js




const pipCache = {
    id: 'IP004',
    name: 'pip keeps no cache',
    aliases: ['DL3042'],
    check: (subject) => subject.runs.flatMap((run) => {
        const kept = run.opaque || pip_cache_isSpared(run) ? [] : run.calls.filter((call) => keepsCache(call, run));
        if (kept.length === 0)
            return [];
        const final = isFinal(subject, run.stage);
        const found = final ? measured(subject.image, run.instruction, inCache) : undefined;
        if (found === 'nothing')
            return [];
        const edits = pip_cache_editsOf(kept, run);
        return [
            {
                stage: run.stage,
                instruction: run.instruction,
                severity: final ? 'warning' : 'info',
                reason: found ? `pip cache kept: ${found.text}` : 'pip install keeps its cache in the layer',
                fix: 'Add --no-cache-dir, or mount the cache.',
                lines: ['RUN --mount=type=cache,target=/root/.cache/pip pip install …'],
                ...(found ? { evidence: found } : {}),
                ...(edits ? { edits } : {}),
            },
        ];
    }),
};
function inCache(path) {
    return path.includes('.cache/pip/');
}
function keepsCache(call, run) {
    const args = pipInstall(call);
    if (!args || hasFlag(args, '--help', '-h', '--dry-run'))
        return false;
    return !hasFlag(call.args, '--no-cache-dir', '--no-cache', '--cache-dir') && !isSet('PIP_NO_CACHE_DIR', run, call);
}
/** The cache is mounted, removed in the same layer, or switched off by what we do not follow. */
function pip_cache_isSpared(run) {
    if (isSet('PIP_CACHE_DIR', run) || isSet('PIP_CONFIG_FILE', run) || isSet('XDG_CACHE_HOME', run))
        return true;
    if (isMounted(run, (target) => /(?:^|\/)(?:\.cache(?:\/pip)?|pip|root|~)$/.test(target)))
        return true;
    if (removedBy(run).some((path) => /\.cache(?:\/(?:pip.*|\*)?)?$/.test(path) || /^(?:\/root|~)\/?\*?$/.test(path)))
        return true;
    if (run.calls.some((call) => call.name === 'export' && call.args.some(({ text }) => text.startsWith('PIP_'))))
        return true;
    if (run.calls.some((call) => ['cache', 'config'].includes(pipArgs(call)?.[0]?.value ?? '')))
        return true;
    return stepsBefore(run).some(({ instruction }) => /\bpip\.conf\b|\bpip3?\s+config\b/.test(instruction.text.text));
}
/** Only where every call's words stand in the file as they are run. */
function pip_cache_editsOf(calls, { script }) {
    const edits = calls.map((call) => {
        const word = pipInstall(call)?.[0];
        if (!word || word.start < 0 || word.text !== 'install')
            return undefined;
        const [, at] = placeOf(script, word.start, word.end);
        return { start: at, end: at, before: '', after: ' --no-cache-dir' };
    });
    return edits.every((one) => one !== undefined) ? edits : undefined;
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/user.js

const user = {
    id: 'IP012',
    name: 'the container does not run as root',
    aliases: ['DL3002'],
    check: ({ dockerfile: { final, target }, image }) => {
        const last = final.flatMap(({ steps }) => steps).findLast(({ instruction }) => instruction.keyword === 'USER');
        if (!target)
            return [];
        const named = last && expand(last.instruction.text.text, last.scope);
        const place = { stage: last?.stage ?? target, instruction: last?.instruction ?? target.from };
        const cure = {
            fix: 'Make a user, and name it by its number: Kubernetes knows no names.',
            lines: ['RUN useradd --uid 10001 --no-create-home app', 'USER 10001:10001'],
        };
        if (image) {
            // Whoever wrote it down meant it; the base's own is root where nobody names another one.
            if (!isRoot(image.config.user))
                return [];
            const which = image.config.user === '' ? 'no user is named' : 'its user is root';
            return [{ ...place, severity: 'warning', reason: `the container runs as root: ${which}`, ...cure }];
        }
        if (last) {
            if (named === undefined || !isRoot(named))
                return [];
            return [{ ...place, severity: 'warning', reason: 'the last USER is root', ...cure }];
        }
        return [{ ...place, severity: 'info', reason: 'no USER: it is root unless the base image names one', ...cure }];
    },
};
function isRoot(user) {
    return /^(?:|root|0+)(?::.*)?$/.test(user.trim());
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/uv-environments.js





/** A `.venv` that one stage makes and the image takes: its scripts hold its path, and its packages are one Python's. */
function virtualEnvironments(subject) {
    const { dockerfile, runs } = subject;
    return dockerfile.final.flatMap((stage) => {
        const found = [];
        for (const step of stage.steps) {
            const copy = copied(step);
            const from = copy?.from === undefined ? undefined : findStage(copy.from, dockerfile.stages.slice(0, stage.index));
            const source = copy?.sources.find((path) => /(?:^|\/)\.venv\/?$/.test(path))?.replace(/\/$/, '');
            const usesUv = from && runs.some((run) => lineage(from).includes(run.stage) && run.calls.some((call) => uvVerb(call) !== ''));
            if (!copy?.target || !from || source === undefined || !usesUv)
                continue;
            const told = (severity, reason, fix, lines = []) => found.push({
                stage,
                instruction: step.instruction,
                severity,
                reason,
                fix,
                ...(lines.length > 0 ? { lines } : {}),
            });
            if (source.startsWith('/') && copy.target !== source && `${copy.target}/.venv` !== source)
                told('warning', `the environment moves from ${source} to ${copy.target}: its scripts begin with the old path`, `Copy it to ${source}.`);
            const [built, used] = [pythonOf(from), pythonOf(stage)];
            if (built !== '' && used !== '' && built !== used)
                told('warning', `the environment is made for Python ${built} and runs on ${used}`, 'Use one version in both stages.');
            if (!isUsed(copy.target, subject))
                told('info', `${copy.target} is copied and not on the PATH`, 'Put it on the PATH, or name its Python in CMD.', [
                    `ENV PATH=${copy.target}/bin:$PATH`,
                ]);
        }
        return found;
    });
}
/** `3.11` of `python:3.11-slim`; '' for what is not known. */
function pythonOf(stage) {
    const [lowest] = lineage(stage);
    const reference = lowest?.base.kind === 'image' ? (lowest.base.reference ?? '') : '';
    return /(?:^|\/)(?:python:|uv:.*python)(3\.\d+)/.exec(reference)?.[1] ?? '';
}
function isUsed(target, { dockerfile: { final }, image }) {
    const steps = final.flatMap(({ steps }) => steps);
    const last = target.slice(target.lastIndexOf('/') + 1);
    const names = (text) => text.includes(`${target}/bin`) || text.includes(`${last}/bin`);
    if (image)
        return [...image.config.env, ...image.config.cmd, ...image.config.entrypoint].some(names);
    return steps.some(({ instruction }) => (instruction.keyword === 'ENV' &&
        pairsOf(instruction).some(([name, value]) => name === 'PATH' && (names(value ?? '') || (value ?? '').includes('VIRTUAL_ENV')))) ||
        (['CMD', 'ENTRYPOINT'].includes(instruction.keyword) &&
            (names(instruction.text.text) || /\buv\b|\.sh\b/.test(instruction.text.text))));
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/uv-settings.js


/** Settings that its guide for containers names, told once: where the first `uv sync` lacks them. */
const uvSettings = (subject) => {
    for (const run of subject.runs) {
        const call = run.opaque ? undefined : run.calls.find((one) => uvVerb(one) === 'sync');
        if (!call)
            continue;
        const missing = [
            ...(isSet('UV_COMPILE_BYTECODE', run, call) || hasFlag(call.args, '--compile-bytecode')
                ? []
                : ['UV_COMPILE_BYTECODE=1']),
            // From a mount nothing can be linked: without this uv warns at each build.
            ...(isMounted(run, (target) => target.includes('.cache')) &&
                !isSet('UV_LINK_MODE', run, call) &&
                !hasFlag(call.args, '--link-mode')
                ? ['UV_LINK_MODE=copy']
                : []),
        ];
        if (missing.length === 0 || !(isFinal(subject, run.stage) || subject.dockerfile.reached.has(run.stage)))
            continue;
        return [
            {
                stage: run.stage,
                instruction: run.instruction,
                severity: 'info',
                reason: `uv is not told ${missing.join(' and ')}`,
                fix: 'Set it before: what is compiled in the build starts faster.',
                lines: [`ENV ${missing.join(' ')}`],
            },
        ];
    }
    return [];
};

;// CONCATENATED MODULE: ./.build/src/lint/rules/uv.js








const uv = {
    id: 'IP014',
    name: 'uv as its guide for containers has it',
    aliases: [],
    check: (subject) => [
        ...subject.runs.flatMap((run) => run.opaque ? [] : [...syncs(run, subject), ...cacheLeft(run, subject), ...installed(run, subject)]),
        ...virtualEnvironments(subject),
        ...startedByUv(subject),
        ...uvSettings(subject),
    ],
};
/** `uv sync` by the lock file, without what only developers need. */
function syncs(run, subject) {
    const { stage, instruction } = run;
    const calls = run.calls.filter((call) => uvVerb(call) === 'sync');
    const severity = isFinal(subject, stage) || isCopiedOn(stage, subject) ? 'warning' : 'info';
    const loose = calls.filter((call) => !isLocked(call, run));
    const whole = calls.filter((call) => withDevelopers(call, run, subject));
    const edits = (some, flag, safe) => {
        const all = safe ? some.map((call) => behindSync(call, flag, run)) : [undefined];
        return all.every((one) => one !== undefined) ? { edits: all } : {};
    };
    return [
        ...(loose.length === 0
            ? []
            : [
                {
                    stage,
                    instruction,
                    severity,
                    reason: 'uv sync may install other versions than uv.lock has',
                    fix: 'Add --frozen, or --locked to fail where the lock file is out of date.',
                    ...edits(loose, '--frozen', hasLock(run, subject)),
                },
            ]),
        ...(whole.length === 0
            ? []
            : [
                {
                    stage,
                    instruction,
                    severity,
                    reason: 'uv sync installs what only developers need',
                    fix: 'Add --no-dev.',
                    ...edits(whole, '--no-dev', subject.context?.hasDevDependencies === true && !isRunByUv(subject)),
                },
            ]),
    ];
}
function isLocked(call, run) {
    return (hasFlag(call.args, '--locked', '--frozen', '--check', '--script', '--dry-run') ||
        ['UV_LOCKED', 'UV_FROZEN'].some((name) => isSet(name, run, call)));
}
/** What a stage for tests needs, and what the project does not have, is no fault. */
function withDevelopers(call, run, { runs, context, dockerfile }) {
    if (hasFlag(call.args, '--no-dev', '--no-default-groups', '--only-group', '--dev', '--group', '--all-groups', '--only-dev', '--script'))
        return false;
    if (['UV_NO_DEV', 'UV_NO_DEFAULT_GROUPS'].some((name) => isSet(name, run, call)))
        return false;
    if (context?.hasDevDependencies === false || /dev|test|lint|debug/.test(run.stage.name))
        return false;
    const tests = /\b(?:pytest|ruff|mypy|pyright|coverage|tox|nox)\b/;
    if (runs.some((other) => lineage(other.stage).includes(run.stage) && tests.test(other.instruction.text.text)))
        return false;
    return !dockerfile.final.some(({ steps }) => steps.some(({ instruction: { keyword, text } }) => ['CMD', 'ENTRYPOINT'].includes(keyword) && tests.test(text.text)));
}
/** `uv run` would install the rest when it starts. */
function isRunByUv({ dockerfile: { stages } }) {
    return stages.some(({ steps }) => steps.some(({ instruction: { text, heredocs } }) => [text, ...heredocs.map(({ body }) => body)].some((one) => /\buv["',\s]+run\b/.test(one.text))));
}
/** Whether uv.lock is surely there when it runs. */
function hasLock(run, { context }) {
    if (!context?.names.has('uv.lock'))
        return false;
    if (run.mounts.some(({ type, source }) => type === 'bind' && /^(?:\.\/)?uv\.lock$/.test(source)))
        return true;
    return stepsBefore(run).some((step) => {
        const copy = copied(step);
        return (copy !== undefined &&
            copy.from === undefined &&
            (isWholeContext(copy) || copy.sources.some((source) => /^(?:\.\/)?uv\.lock\*?$/.test(source))));
    });
}
function behindSync(call, flag, { script }) {
    const word = call.args.find(({ value }) => value === 'sync');
    if (!word || word.start < 0 || word.text !== 'sync')
        return undefined;
    const [, at] = placeOf(script, word.start, word.end);
    return { start: at, end: at, before: '', after: ` ${flag}` };
}
const installing = new Set(['sync', 'pip', 'add', 'tool']);
function cacheLeft(run, subject) {
    const { stage, instruction } = run;
    const calls = run.calls.filter((call) => installing.has(uvVerb(call)) && !hasFlag(call.args, '--no-cache', '-n', '--cache-dir'));
    const spared = calls.every((call) => isSet('UV_NO_CACHE', run, call) || isSet('UV_CACHE_DIR', run, call)) ||
        isMounted(run, (target) => /(?:^|\/)(?:\.cache(?:\/uv)?|uv|root|~)$/.test(target)) ||
        removedBy(run).some((path) => /\.cache(?:\/(?:uv.*|\*)?)?$/.test(path) || /^(?:\/root|~)\/?\*?$/.test(path)) ||
        run.calls.some((call) => uvVerb(call) === 'cache');
    if (spared)
        return [];
    const final = isFinal(subject, stage);
    const found = final ? measured(subject.image, instruction, (path) => path.includes('.cache/uv/')) : undefined;
    if (found === 'nothing')
        return [];
    const edits = calls.map((call) => (uvVerb(call) === 'sync' ? behindSync(call, '--no-cache', run) : undefined));
    return [
        {
            stage,
            instruction,
            severity: found && found.bytes > MB ? 'warning' : 'info',
            reason: found ? `uv cache kept: ${found.text}` : 'uv keeps its cache in the layer',
            fix: 'Mount the cache, or add --no-cache.',
            lines: ['ENV UV_LINK_MODE=copy', 'RUN --mount=type=cache,target=/root/.cache/uv uv sync …'],
            ...(found ? { evidence: found } : {}),
            ...(edits.every((one) => one !== undefined) ? { edits } : {}),
        },
    ];
}
function installed(run, subject) {
    if (!isFinal(subject, run.stage))
        return [];
    if (!run.calls.some((call) => pipInstall(call)?.some(({ value }) => /^uv(?:[=~<>!].*)?$/.test(value ?? ''))))
        return [];
    const found = measured(subject.image, run.instruction, (path) => /(?:^|\/)bin\/uvx?$/.test(path));
    return [
        {
            stage: run.stage,
            instruction: run.instruction,
            severity: 'info',
            reason: `pip installs uv into the image${found && found !== 'nothing' ? `: ${found.text}` : ''}`,
            fix: 'Take it from its own image, in the stage that builds.',
            lines: ['COPY --from=ghcr.io/astral-sh/uv:<version> /uv /usr/local/bin/uv'],
            ...(found && found !== 'nothing' ? { evidence: found } : {}),
        },
    ];
}
/** `CMD uv run …` looks at the whole project at each start, and needs uv in the image. */
function startedByUv({ dockerfile: { final } }) {
    const start = final
        .flatMap(({ steps }) => steps)
        .findLast(({ instruction }) => ['CMD', 'ENTRYPOINT'].includes(instruction.keyword));
    const words = start?.instruction.json ?? start?.instruction.text.text.split(/\s+/) ?? [];
    if (!start || words[0] !== 'uv' || words[1] !== 'run')
        return [];
    return [
        {
            stage: start.stage,
            instruction: start.instruction,
            severity: 'info',
            reason: 'uv run looks at the whole project at every start',
            fix: 'Put the environment on the PATH, and start the program itself.',
            lines: ['ENV PATH=/app/.venv/bin:$PATH', 'CMD ["python", "-m", "…"]'],
        },
    ];
}
/** Whether a stage of the image takes something from it, e.g. its `.venv`. */
function isCopiedOn(stage, { dockerfile: { final, stages } }) {
    const takes = ({ instruction, scope: _, stage: taker }) => flagsNamed(instruction, 'from').some((name) => {
        const source = findStage(name, stages.slice(0, taker.index));
        return source !== undefined && lineage(source).includes(stage);
    });
    return final.some(({ steps }) => steps.some(takes));
}

;// CONCATENATED MODULE: ./.build/src/lint/rules/all.js
















/** In the order of their numbers. */
const rules = [
    multiStage,
    baseChoice,
    pinnedBase,
    pipCache,
    aptLists,
    aptSplit,
    mergeRuns,
    ignoredContext,
    copyNeeded,
    dependenciesFirst,
    copiedOwner,
    user,
    healthcheck,
    uv,
    copiedSecrets,
    execForm,
];

;// CONCATENATED MODULE: ./.build/src/lint/find.js






/** What our own rules say, the worst first. @param images of what was built; none where nothing was */
function find(looked, dockerfile, images) {
    const { shell, ignoreFile, context, digests, subject: wish } = looked;
    const runs = runsOf(dockerfile, shell).filter(({ stage }) => dockerfile.reached.has(stage));
    const contexts = contextNames(wish);
    const subject = { dockerfile, runs, contexts, ignoreFile, context, digests };
    const of = (image) => rules.flatMap((rule) => rule.check({ ...subject, image }).map((found) => findingOf(rule.id, found, looked, dockerfile)));
    if (images.length === 0)
        return [...of(undefined)].sort(worstFirst);
    const several = images.length > 1;
    const worst = new Map();
    for (const one of images) {
        const image = builtImage(one, dockerfile);
        for (const finding of of(image)) {
            const key = [finding.rule, finding.line, finding.fix.replace(/\d[\d.]* \w?B/, '')].join(' ');
            const known = worst.get(key);
            const named = several && finding.evidence ? { ...finding, reason: `${finding.reason} (${image.platform})` } : finding;
            if (!known || isWorse(finding, known))
                worst.set(key, named);
        }
    }
    return [...worst.values()].sort(worstFirst);
}
function isWorse(one, other) {
    const more = severities.indexOf(other.severity) - severities.indexOf(one.severity);
    return more > 0 || (more === 0 && (one.evidence?.bytes ?? 0) > (other.evidence?.bytes ?? 0));
}
function findingOf(rule, found, { subject }, { final }) {
    const { stage, instruction, severity, reason, fix, lines, evidence, edits } = found;
    return {
        rule,
        // What a builder stage wastes is in no image.
        severity: final.includes(stage) ? severity : 'info',
        file: subject.dockerfile,
        line: instruction.line,
        endLine: instruction.endLine,
        reason: (0,plain/* plain */.p)(reason, 400),
        fix: (0,plain/* plain */.p)(fix, 300),
        ...(lines ? { lines: lines.map((line) => (0,plain/* plain */.p)(line, 300)) } : {}),
        ...(evidence ? { evidence } : {}),
        ...(edits && edits.length > 0 ? { edits } : {}),
    };
}

;// CONCATENATED MODULE: ./.build/src/lint/fix/edit.js
/** Applies groups of edits, each as a whole or not at all. */
function edit(text, groups) {
    const taken = [];
    const refused = [];
    for (const group of groups) {
        const fits = group.every((one) => text.slice(one.start, one.end) === one.before &&
            taken.every((other) => isSame(one, other) || one.end <= other.start || other.end <= one.start));
        if (fits)
            taken.push(...group.filter((one) => !taken.some((other) => isSame(one, other))));
        else
            refused.push(group);
    }
    let edited = text;
    // From the end: what stands before keeps its place.
    for (const { start, end, after } of taken.sort((one, other) => other.start - one.start))
        edited = edited.slice(0, start) + after + edited.slice(end);
    return { text: edited, refused };
}
/** Two rules may want the same. */
function isSame(one, other) {
    return one.start === other.start && one.end === other.end && one.after === other.after;
}

;// CONCATENATED MODULE: ./.build/src/lint/fix/diff.js

const around = 3;
/**
 * The edits of one text as a unified diff, as `git apply` takes it; '' where they change nothing.
 *
 * @param hidden whether a line must not be shown around what is changed; they count from 0
 */
function unifiedDiff(file, text, edits, hidden = () => false) {
    const hunks = [];
    for (const one of [...edits].sort((a, b) => a.start - b.start)) {
        const [first, last] = [lineAt(text, one.start), lineAt(text, one.end)];
        const before = hunks.at(-1);
        if (before && first - before.last <= 2 * around && !between(before.last, first).some(hidden)) {
            before.last = Math.max(before.last, last);
            before.edits.push(one);
        }
        else
            hunks.push({ first, last, edits: [one] });
    }
    const lines = split(text);
    let moved = 0;
    const shown = hunks.flatMap(({ first, last, edits }) => {
        let [from, to] = [first, last];
        while (from > Math.max(0, first - around) && !hidden(from - 1))
            from -= 1;
        while (to < Math.min(lines.length - 1, last + around) && !hidden(to + 1))
            to += 1;
        const start = lines.slice(0, from).join('').length;
        const old = lines.slice(from, to + 1);
        const changed = edit(old.join(''), [
            edits.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
        ]).text;
        const now = split(changed);
        const head = first - from;
        const tail = to - last;
        const body = [
            ...old.slice(0, head).map((line) => ` ${line}`),
            ...old.slice(head, old.length - tail).map((line) => `-${line}`),
            ...now.slice(head, now.length - tail).map((line) => `+${line}`),
            ...old.slice(old.length - tail).map((line) => ` ${line}`),
        ];
        const title = `@@ -${from + 1},${old.length} +${from + 1 + moved},${now.length} @@\n`;
        moved += now.length - old.length;
        return [title, ...body.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))];
    });
    return shown.length === 0 ? '' : [`--- a/${file}\n`, `+++ b/${file}\n`, ...shown].join('');
}
function between(from, to) {
    return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at);
}
/** Lines with what ends them. */
function split(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** Counts from 0. */
function lineAt(text, offset) {
    return Math.min(text.slice(0, offset).split('\n').length, Math.max(1, split(text).length)) - 1;
}

;// CONCATENATED MODULE: ./.build/src/lint/ignore/known.js

/** Rules of BuildKit's that other linters know by a number. */
const others = {
    DL3064: ['SecretsUsedInArgOrEnv'],
    DL3024: ['DuplicateStageName'],
    DL3063: ['ReservedStageName'],
    DL3029: ['FromPlatformFlagConstDisallowed'],
    DL3000: ['WorkdirRelativePath'],
    DL4000: ['MaintainerDeprecated'],
};
/** The rules that a name stands for: our own, BuildKit's, or those that go by a number of hadolint's. */
function rulesNamed(name) {
    const wanted = name.toUpperCase();
    const own = rules
        .filter(({ id, aliases }) => id === wanted || aliases.some((alias) => alias.toUpperCase() === wanted))
        .map(({ id }) => id);
    return [...own, ...(others[wanted] ?? []), ...(/^(?:IP|DL|SC)\d+$/.test(wanted) ? [] : [name])];
}

;// CONCATENATED MODULE: ./.build/src/lint/ignore/ignores.js

/** Nothing disappears: what is let pass is told with who lets it. */
function sift(findings, ignore, syntax) {
    const lets = syntax ? ignores_commentsOf(syntax) : [];
    const named = new Set(ignore.flatMap(rulesNamed));
    const kept = [];
    const ignored = [];
    for (const finding of findings) {
        const letter = lets.find(({ rules, line }) => rules.includes(finding.rule) && (line === undefined || line === finding.line));
        const by = named.has(finding.rule) ? 'lint-ignore' : letter?.by;
        if (by === undefined)
            kept.push(finding);
        else
            ignored.push({ finding, by });
    }
    return { findings: kept, ignored };
}
/** `# hadolint ignore=DL3042`, `# image-pipeline ignore=IP011` above an instruction, `… global ignore=…` anywhere. */
function ignores_commentsOf({ comments, directives, instructions, }) {
    const lets = [];
    for (const [line, comment] of comments) {
        const [, all, list] = /^\s*(?:hadolint|image-pipeline)\s+(global\s+)?ignore\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)/i.exec(comment) ?? [];
        if (list === undefined)
            continue;
        let below = line + 1;
        while (comments.has(below))
            below += 1;
        const rules = list.split(',').flatMap((name) => rulesNamed(name.trim()));
        const about = instructions.find((one) => one.line === below)?.line;
        if (all || about !== undefined)
            lets.push({ rules, line: all ? undefined : about, by: `comment in line ${line}` });
    }
    // BuildKit reads this one itself; of ours only what is its own rule goes with it.
    const [, skip = ''] = /(?:^|;)\s*skip=([^;]*)/.exec(directives.get('check') ?? '') ?? [];
    const skipped = skip.split(',').map((name) => name.trim());
    if (skipped.includes('all') || skipped.includes('JSONArgsRecommended'))
        lets.push({ rules: ['IP016'], line: undefined, by: 'directive check' });
    return lets;
}

;// CONCATENATED MODULE: ./.build/src/lint/judge.js





/** @param images layers of what was built of it; none where nothing was */
function judge(looked, images = []) {
    const { dockerfile, plan, subject, checks } = looked;
    const readable = 'problem' in dockerfile ? undefined : dockerfile;
    const own = readable ? find(looked, readable, images) : [];
    const theirs = checks.checks;
    const broken = 'problem' in dockerfile && !theirs.some(({ rule }) => rule === '') ? [unreadable(looked, dockerfile)] : [];
    const all = [...broken, ...merged(own, theirs, looked)].sort(worstFirst);
    const { findings, ignored } = sift(all, plan.ignore, readable);
    const { failOn } = plan;
    const failing = failOn === 'never' ? [] : findings.filter(({ severity }) => atLeast(severity, failOn));
    return {
        file: subject.dockerfile,
        findings,
        ignored,
        patches: readable ? patchesOf(findings, readable) : new Map(),
        verdict: failing.length === 0
            ? { gate: 'lint', passed: true }
            : { gate: 'lint', passed: false, reason: failing.map(sentence).slice(0, 10).join('; ') },
        remarks: [
            ...(checks.why === undefined ? [] : [`BuildKit's own checks are missing: ${(0,plain/* plain */.p)(checks.why, 200)}`]),
            ...(readable && !readable.target
                ? [`target ${(0,plain/* plain */.p)(subject.target, 100)} names no stage: only BuildKit judges`]
                : []),
        ],
    };
}
/** Values of ARG and ENV are not shown, nor is a line that may hold a secret: it is mended all the same. */
function patchesOf(findings, { source, instructions }) {
    const hiding = instructions.filter(({ keyword, onbuild }) => ['ARG', 'ENV', 'LABEL'].includes(onbuild?.keyword ?? keyword));
    const hidden = (index) => hiding.some(({ line, endLine }) => line <= index + 1 && index + 1 <= endLine);
    return new Map(findings.flatMap((finding) => {
        const patch = finding.edits ? unifiedDiff(finding.file, source, finding.edits, hidden) : '';
        return patch === '' || judge_telling.test(patch) ? [] : [[finding, patch]];
    }));
}
const judge_telling = /:\/\/[^\s/@]*@|(?:token|secret|passw|passphrase|api_?key|credential|authorization|bearer)\w*["']?[\s=:]|\b(?:gh[pousr]_|github_pat_|glpat-|xox[abpr]-|AKIA)\w{8}/i;
function atLeast(severity, least) {
    return severities.indexOf(severity) <= severities.indexOf(least);
}
/** `IP015 (Dockerfile:7): .env is copied into a layer` */
function sentence({ rule, file, line, reason }) {
    return `${rule} (${(0,plain/* plain */.p)(file, 100)}:${line}): ${reason}`;
}
function unreadable({ subject, checks }, { line, problem, isTooMuch }) {
    return {
        rule: 'IP000',
        // Where BuildKit reads it, it is our own reading that fails.
        severity: checks.why === undefined && !isTooMuch ? 'warning' : 'error',
        file: subject.dockerfile,
        line,
        endLine: line,
        reason: `no rule could be held against it: ${problem}`,
        fix: isTooMuch ? 'Write a shorter one.' : 'Begin with FROM, and write one instruction a line.',
    };
}
/** What both say of one line is told once, by ours. */
function merged(own, theirs, { subject, dockerfile }) {
    const instructions = 'problem' in dockerfile ? [] : dockerfile.instructions;
    const links = new Map();
    const added = theirs.flatMap(({ rule, detail, url, line }) => {
        const about = instructions.find((one) => one.line <= line && line <= one.endLine);
        const same = rule === 'JSONArgsRecommended' && own.find((one) => one.rule === 'IP016' && one.line === about?.line);
        if (same) {
            links.set(same, url);
            return [];
        }
        return [
            {
                rule: rule === '' ? 'BuildError' : (0,plain/* plain */.p)(rule, 60),
                severity: rule === '' ? 'error' : 'warning',
                file: subject.dockerfile,
                line: about?.line ?? Math.max(1, line),
                endLine: about?.endLine ?? Math.max(1, line),
                reason: (0,plain/* plain */.p)(detail, 400),
                fix: rule === '' ? 'It cannot be built as it is.' : 'See the rule.',
                ...(url === '' ? {} : { url }),
            },
        ];
    });
    return [...own.map((one) => (links.has(one) ? { ...one, url: links.get(one) ?? '' } : one)), ...added];
}

// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/lint/fix/apply.js






/**
 * Writes the changes of all findings into their Dockerfile, at once.
 *
 * @param source the text that they were found in
 */
async function applyFixes(findings, source, subject, host) {
    const fixable = findings.filter(({ edits }) => edits !== undefined && edits.length > 0);
    if (fixable.length === 0)
        return { applied: [], refused: [] };
    const now = await textOf(subject, host);
    if (now !== source)
        return { applied: [], refused: fixable };
    const { text, refused } = edit(source, fixable.map(({ edits }) => edits ?? []));
    const isRefused = ({ edits }) => edits !== undefined && refused.includes(edits);
    // A link stays one: what it leads to is what is changed, unless a checkout would say what else of the machine is.
    const named = (0,external_node_path_.resolve)(host.cwd, subject.dockerfile);
    const path = await (0,promises_.realpath)(named);
    if (isInside(host.cwd, named) && !isInside(await (0,promises_.realpath)(host.cwd), path))
        throw new errors/* UserError */.yo(`${subject.dockerfile} is a link that leads out of the checkout`, {
            cure: 'Name the file that it leads to, if that is the one to change.',
        });
    const { mode } = await (0,promises_.stat)(path);
    await (0,replace_file/* replaceText */.e)(path, text);
    await (0,promises_.chmod)(path, mode & 0o777);
    return { applied: fixable.filter((one) => !isRefused(one)), refused: fixable.filter(isRefused) };
}
function isInside(folder, path) {
    const inner = (0,external_node_path_.relative)(folder, path);
    return inner !== '..' && !inner.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inner);
}

;// CONCATENATED MODULE: ./.build/src/lint/fix/run.js



/**
 * Mends what can be mended safely, and says which lines. What one change makes possible comes with the next run.
 *
 * @throws UserError where the Dockerfile cannot be read or written
 */
async function fix(plan, host) {
    const looked = await look(plan, host);
    if (!looked || 'problem' in looked.dockerfile)
        return;
    const { findings } = judge(looked);
    const { applied, refused } = await applyFixes(findings, looked.dockerfile.source, looked.subject, host);
    for (const { rule, file, line, reason } of applied)
        host.log.info(`fixed ${file}:${line} ${rule}: ${reason}`);
    for (const { rule, file, line } of refused)
        host.log.warning(`${file}:${line} ${rule} was not fixed: its place in the file changed meanwhile; run it again`);
    if (applied.length + refused.length === 0)
        host.log.info(`${looked.subject.dockerfile}: nothing that can be fixed safely`);
}

;// CONCATENATED MODULE: ./.build/src/lint/plan.js
function plan(inputs, { dockerfile, ...build }) {
    return {
        failOn: inputs.lintFailOn,
        ignore: inputs.lintIgnore,
        fix: inputs.lintFix,
        subject: dockerfile === undefined ? undefined : { ...build, file: dockerfile, dockerfile },
    };
}
/** For the dry run. Values of build arguments are nobody's business. */
function planned({ failOn, ignore, fix, subject }) {
    if (!subject)
        return { skipped: 'the Dockerfile is not on this machine' };
    const { dockerfile, context, target, buildArgs } = subject;
    return {
        dockerfile,
        context,
        target,
        'build-args': buildArgs.map((line) => line.split('=')[0]).join(', '),
        'fails on': failOn,
        'lets pass': ignore.join(', '),
        fix: fix ? 'written into the Dockerfile' : '',
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/real-folder.js
var real_folder = __webpack_require__(72792);
// EXTERNAL MODULE: ./.build/src/core/sarif.js
var sarif = __webpack_require__(98022);
;// CONCATENATED MODULE: ./.build/src/lint/sarif.js






/** Writes `sarif/lint.sarif` below the folder, and returns its absolute path. */
async function write(linted, folder, redact) {
    const path = (0,external_node_path_.join)((0,external_node_path_.resolve)(await (0,real_folder/* realFolder */.P)(folder, 'sarif')), 'lint.sarif');
    await (0,replace_file/* replaceText */.e)(path, redact(`${JSON.stringify(sarifOf(linted), null, 1)}\n`));
    return [path];
}
const levels = { error: 'error', warning: 'warning', info: 'note' };
/** SARIF 2.1.0; what is let pass is in it as suppressed. */
function sarifOf({ file, findings, ignored }) {
    const all = [...findings, ...ignored.map(({ finding }) => finding)];
    const named = new Map(all.map((finding) => [finding.rule, finding]));
    const ids = [...named.keys()];
    // The same said of two places is two findings: what tells them apart is their order.
    const seen = new Map();
    const print = ({ rule, fix, reason }) => {
        // Without bytes and lines: what was measured again, or moved, is the same finding.
        const text = `${file}:${rule}:${fix}:${reason}`.replace(/\d+/g, '');
        const before = seen.get(text) ?? 0;
        seen.set(text, before + 1);
        return (0,external_node_crypto_.createHash)('sha256').update(`${text}:${before}`).digest('hex');
    };
    return (0,sarif/* sarifLog */.e)({
        name: 'image-pipeline lint',
        rules: [...named].map(([id, { url }]) => ({
            id,
            shortDescription: { text: rules.find((rule) => rule.id === id)?.name ?? id },
            ...(url === undefined ? {} : { helpUri: url }),
        })),
        id: `image-pipeline/lint/${file.replace(/[^\w./-]/g, '-')}/`,
        results: [
            ...findings.map((finding) => result(finding, ids, print(finding))),
            ...ignored.map(({ finding, by }) => ({
                ...result(finding, ids, print(finding)),
                suppressions: [{ kind: by.startsWith('comment') ? 'inSource' : 'external', justification: by }],
            })),
        ],
    });
}
function result({ rule, severity, file, line, endLine, reason, fix }, ids, print) {
    return {
        ruleId: rule,
        ruleIndex: ids.indexOf(rule),
        level: levels[severity],
        // Brackets would begin a link, braces a placeholder.
        message: { text: `${reason}. ${fix}`.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&') },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: (0,sarif/* sarifUri */.y)(file) },
                    region: { startLine: line, endLine: Math.max(line, endLine) },
                },
            },
        ],
        partialFingerprints: { 'lint/v1': print },
    };
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/lint/show.js





/** Rows of the table: the rest is in the report. */
const mostRows = 20;
/** Bytes of all patches in the summary. */
const longestPatches = 20_000;
function show(linted) {
    const { file, findings, ignored, patches, verdict, remarks } = linted;
    const counts = Object.fromEntries(severities.flatMap((severity) => {
        const number = findings.filter((one) => one.severity === severity).length;
        return number > 0 ? [[severity, number]] : [];
    }));
    return {
        outputs: {},
        section: section(linted),
        report: {
            file,
            passed: verdict.passed,
            findings: findings.map((finding) => reported(finding, patches.get(finding))),
            ignored: ignored.map(({ finding: { rule, line, severity, reason }, by }) => ({
                rule,
                line,
                severity,
                reason,
                by,
            })),
            remarks,
        },
        // What is only advice stands in the table.
        annotations: findings.filter(({ severity }) => severity !== 'info').map(annotation),
        counts: { '': counts },
    };
}
function reported({ edits: _, ...finding }, patch) {
    return { ...finding, ...(patch === undefined ? {} : { patch }) };
}
function section({ file, findings, ignored, patches, remarks }) {
    return [
        `### Dockerfile: ${(0,markdown/* code */.aY)(file)}`,
        '',
        ...(findings.length === 0 ? ['Nothing to say.'] : (0,table/* table */.t)({ head, items: findings, row, room: { rows: mostRows } })),
        '',
        ...ignoredLines(ignored),
        ...remarks.flatMap((remark) => [`${(0,markdown/* escaped */.Mk)(remark, 300)}.`, '']),
        ...patchLines(patches),
    ].join('\n');
}
const head = ['severity', 'rule', 'line:', 'why', 'bytes:', 'what to do'];
function row({ severity, rule, line, reason, evidence, fix, lines = [], url }) {
    const ready = lines.map((text) => `<br>${(0,markdown/* code */.aY)(text, 300)}`).join('');
    const name = url === undefined ? (0,markdown/* code */.aY)(rule) : (0,markdown/* link */.nf)(rule, url);
    const bytes = evidence ? sizeText(evidence.bytes) : '';
    return [severity, name, String(line), (0,markdown/* escaped */.Mk)(reason, 400), bytes, `${(0,markdown/* escaped */.Mk)(fix, 300)}${ready}`];
}
function ignoredLines(ignored) {
    if (ignored.length === 0)
        return [];
    const each = [...new Set(ignored.map(({ finding, by }) => `${finding.rule} (${by})`))];
    return [
        `${ignored.length} finding${ignored.length === 1 ? '' : 's'} let pass: ${each
            .slice(0, mostRows)
            .map((text) => (0,markdown/* escaped */.Mk)(text))
            .join(', ')}.`,
        '',
    ];
}
/** As an indented block nothing of a Dockerfile can end it. */
function patchLines(patches) {
    if (patches.size === 0)
        return [];
    const lines = [];
    let left = longestPatches;
    for (const [{ rule, line }, patch] of patches) {
        left -= Buffer.byteLength(patch);
        if (left < 0)
            break;
        lines.push(`${(0,markdown/* code */.aY)(rule)}, line ${line}:`, '', ...patch
            .trimEnd()
            .split('\n')
            .map((text) => `    ${shown(text)}`), '');
    }
    return (0,markdown/* folded */.TM)(`${patches.size} that image-pipeline lint --fix mends`, lines);
}
function shown(line) {
    const sign = /^[ +-]/.exec(line)?.[0] ?? '';
    const indent = /^\s*/.exec(line.slice(sign.length))?.[0].replace(/\t/g, '    ') ?? '';
    return `${sign}${indent.replace(/[^ ]/g, '')}${(0,plain/* plain */.p)(line.slice(sign.length), 300)}`;
}
function annotation({ rule, severity, file, line, endLine, reason, fix }) {
    const place = (0,plain/* plain */.p)(file, file.length) === file ? { place: { file, line, endLine } } : {};
    return {
        level: severity === 'error' ? 'error' : 'warning',
        message: (0,plain/* plain */.p)(`${rule}: ${reason}. ${fix}`, 800),
        ...place,
    };
}

;// CONCATENATED MODULE: ./.build/src/lint/index.js









/***/ })

};
