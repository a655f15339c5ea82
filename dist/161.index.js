export const id = 161;
export const ids = [161];
export const modules = {

/***/ 67521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   "in": () => (/* binding */ emptyTree),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   sQ: () => (/* binding */ bottom),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   t_: () => (/* binding */ sumBelow),
/* harmony export */   zB: () => (/* binding */ postorder)
/* harmony export */ });
/* harmony import */ var _layers_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9806);

function emptyTree() {
    return { ...emptyNode(''), hasWhiteouts: false };
}
function emptyNode(name) {
    return { name, size: 0, isDirectory: false, entry: undefined, children: undefined };
}
/** The tree of one layer, in the order of its tar: the last entry of a path wins. */
function treeOf(entries) {
    const tree = emptyTree();
    for (const entry of entries) {
        const { path } = entry;
        if (!tree.hasWhiteouts && path.includes('.wh.'))
            tree.hasWhiteouts = true;
        let node = tree;
        for (let start = 0; start <= path.length;) {
            const slash = path.indexOf('/', start);
            const end = slash < 0 ? path.length : slash;
            const name = path.slice(start, end);
            const next = node.children?.get(name);
            // Opaque markers vanish; the folders on the way to them are there.
            if (!next && name.startsWith('.wh..wh.')) {
                node = undefined;
                break;
            }
            node = next ?? childOf(node, name);
            start = end + 1;
        }
        if (node)
            setRecord(node, entry.size, (0,_layers_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(entry), entry);
    }
    inOrder(tree);
    return tree;
}
/** @returns whether it came to the end */
function postorder(tree, onNode, prefix = '') {
    if (!tree.children)
        return true;
    for (const child of tree.children.values()) {
        // The path is mostly there already: putting it together again costs more than all else here.
        const path = child.entry ? child.entry.path : prefix === '' ? child.name : `${prefix}/${child.name}`;
        if (child.children && !postorder(child, onNode, path))
            return false;
        if (!onNode(child, path))
            return false;
    }
    return true;
}
function nodeAt(tree, path) {
    let node = tree;
    for (const name of path.split('/'))
        node = node?.children?.get(name);
    return node;
}
/** Bytes of the node and of everything below it. */
function sumBelow(node) {
    let sum = node.size;
    if (node.children)
        for (const child of node.children.values())
            sum += sumBelow(child);
    return sum;
}
/**
 * What lies under the second layer: the first, put over itself, as dive does it. The layer's tree may become part of it.
 */
function bottom(layer) {
    if (!layer.hasWhiteouts)
        return layer;
    return { ...copyOf(layer), hasWhiteouts: false };
}
function copyOf(node) {
    const { children } = node;
    return { ...node, children: children && new Map([...children].map(([name, child]) => [name, copyOf(child)])) };
}
/**
 * Puts a layer over what is below: whiteouts take away, everything else sets its record and keeps the children. Parts of
 * the layer's tree may become parts of the other.
 */
function stack(below, layer) {
    if (below !== layer)
        stackNode(below, layer, !layer.hasWhiteouts);
}
function stackNode(below, layer, mayMove) {
    if (!layer.children)
        return;
    for (const child of layer.children.values()) {
        const known = below.children?.get(child.name);
        if (mayMove && !known) {
            below.children ??= new Map();
            below.children.set(child.name, child);
        }
        else if (!child.name.startsWith('.wh.')) {
            const node = known ?? childOf(below, child.name);
            stackNode(node, child, mayMove);
            setRecord(node, child.size, child.isDirectory, child.entry);
        }
        else {
            // Nobody writes a whiteout with something in it; dive would keep that.
            const odd = known ?? (makesNodes(child) ? childOf(below, child.name) : undefined);
            if (odd)
                stackNode(odd, child, false);
            below.children?.delete(child.name.replace('.wh.', ''));
        }
    }
}
function makesNodes({ children }) {
    return [...(children?.values() ?? [])].some((child) => !child.name.startsWith('.wh.') || makesNodes(child));
}
function setRecord(node, size, isFolder, entry) {
    node.size = size;
    node.isDirectory = isFolder;
    node.entry = entry;
}
function childOf(node, name) {
    const made = emptyNode(name);
    node.children ??= new Map();
    node.children.set(name, made);
    return made;
}
function inOrder(node) {
    if (!node.children)
        return;
    let last = '';
    let sorted = true;
    for (const child of node.children.values()) {
        inOrder(child);
        sorted &&= last <= child.name;
        last = child.name;
    }
    if (sorted)
        return;
    const children = [...node.children].sort(([one], [other]) => (one < other ? -1 : 1));
    node.children = new Map(children);
}


/***/ }),

/***/ 70161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diveJson: () => (/* binding */ diveJson)
/* harmony export */ });
/* harmony import */ var _layers_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9806);
/* harmony import */ var _oci_instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53133);
/* harmony import */ var _measures_dive_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67521);



/**
 * What `dive --json` writes, for who has programs that read it. A command is worded as everywhere here: without what may
 * be a secret.
 */
function diveJson({ config, layers }, numbers) {
    const made = config.says.createdBy;
    const content = {
        layer: layers.map(({ entries, diffId = '' }, index) => {
            const by = made[index];
            return {
                index,
                // dive has here what stands first in the layer's name, which is this for every archive of today's docker.
                id: 'blobs',
                digestId: by === undefined ? '' : diffId,
                sizeBytes: entries.reduce((sum, { size }) => sum + size, 0),
                command: by === undefined ? '(missing)' : (0,_oci_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .shownInstruction */ .i)(by),
                fileList: filesOf(entries),
            };
        }),
        image: {
            sizeBytes: numbers.sizeBytes,
            inefficientBytes: numbers.wastedBytes,
            efficiencyScore: numbers.efficiency,
            fileReference: numbers.inefficient.map(({ path, count, cumulative }) => ({
                count,
                sizeBytes: cumulative,
                file: text(path),
            })),
        },
    };
    // As Go escapes what HTML might take for its own.
    return JSON.stringify(content, null, 2).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const nothing = { path: '', typeFlag: 0, linkName: '', size: 0, fileMode: 0, uid: 0, gid: 0, isDir: false };
/** The children before their folder; a folder that only is on the way is a record of nothing. */
function filesOf(entries) {
    const files = [];
    (0,_measures_dive_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .postorder */ .zB)((0,_measures_dive_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .treeOf */ .g7)(entries), ({ entry }) => {
        files.push(entry ? record(entry) : nothing);
        return true;
    });
    return files;
}
function record(entry) {
    const { path, typeFlag, linkName, size, uid, gid } = entry;
    return {
        path: text(path),
        typeFlag,
        linkName: text(linkName),
        size,
        fileMode: goMode(entry),
        uid,
        gid,
        isDir: (0,_layers_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .isDirectory */ .wd)(entry),
    };
}
const bits = { directory: 2 ** 31, link: 2 ** 27, device: 2 ** 26, pipe: 2 ** 25, socket: 2 ** 24, character: 2 ** 21 };
/** By the kind in the mode (`S_IFMT`), and by the type of the entry. */
const kinds = {
    9604: bits.directory,
    2401: bits.pipe,
    21609: bits.link,
    14406: bits.device,
    4802: bits.device + bits.character,
    26411: bits.socket,
};
const types = {
    50: bits.link,
    51: bits.device + bits.character,
    52: bits.device,
    53: bits.directory,
    54: bits.pipe,
};
/** Go's os.FileMode: its bits are no kernel's. */
function goMode({ mode, typeFlag }) {
    const special = (mode & 0o4000 ? 2 ** 23 : 0) + (mode & 0o2000 ? 2 ** 22 : 0) + (mode & 0o1000 ? 2 ** 20 : 0);
    // Beyond 31 bits JavaScript's own operators lose the sign: both are whole numbers.
    const kind = BigInt(kinds[mode & 0o170000] ?? 0) | BigInt(types[typeFlag] ?? 0);
    return (mode & 0o777) + special + Number(kind);
}
function text(latin1) {
    return Buffer.from(latin1, 'latin1').toString('utf8');
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

/***/ 53133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ shownInstruction)
/* harmony export */ });
/** What people call to get software, and with which word: nothing else of a command is shown. */
const known = /(?<![\w./-])(apt-get|apt|apk|dnf|microdnf|yum|zypper|pip3?|pipx|uv|poetry|pdm|conda|mamba|npm|pnpm|yarn|bun|bundle|gem|composer|cargo|go|mvn|gradle|dotnet)\s+(?:-[\w-]+\s+)*(install|add|update|upgrade|dist-upgrade|sync|ci|run|build|download|fetch|restore|package|publish|remove|purge|clean|autoremove|mod)(?![\w./=-])/g;
const most = 3;
/**
 * What made a layer, from the image's history: `COPY . /app`, `RUN pip install …`. A command, and the build arguments
 * that BuildKit writes before it, may hold a secret: of these only words that cannot be one are shown.
 */
function shownInstruction(createdBy) {
    const [, word = 'RUN', rest = ''] = /^(?:\/bin\/sh -c #\(nop\)\s+)?([A-Z]+)\b(.*)$/s.exec(createdBy) ?? [];
    if ((word === 'COPY' || word === 'ADD' || word === 'WORKDIR') && !rest.includes('://'))
        return `${word}${rest.replace(/ # buildkit$/, '')}`.trimEnd();
    if (word !== 'RUN')
        return `${word} …`;
    const calls = new Set([...createdBy.matchAll(known)].map(([, tool, verb]) => `${tool} ${verb}`));
    return ['RUN', [...calls].slice(0, most).join(', '), '…'].filter(Boolean).join(' ');
}


/***/ })

};
