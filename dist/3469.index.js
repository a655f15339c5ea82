export const id = 3469;
export const ids = [3469];
export const modules = {

/***/ 73469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyse: () => (/* binding */ analyse)
});

// EXTERNAL MODULE: ./.build/src/layers/entry.js
var layers_entry = __webpack_require__(9806);
// EXTERNAL MODULE: ./.build/src/layers/rewrites.js
var rewrites = __webpack_require__(53725);
// EXTERNAL MODULE: ./.build/src/layers/stack.js
var stack = __webpack_require__(89334);
// EXTERNAL MODULE: ./.build/src/oci/instruction.js
var instruction = __webpack_require__(53133);
// EXTERNAL MODULE: ./.build/src/analyze/bytes-of.js
var bytes_of = __webpack_require__(61897);
// EXTERNAL MODULE: ./.build/src/analyze/measures/dive-tree.js
var dive_tree = __webpack_require__(67521);
;// CONCATENATED MODULE: ./.build/src/analyze/measures/dive.js

/** @param layers entries of each layer, the lowest first */
function diveNumbers(layers) {
    const seen = new Map();
    const found = [];
    let below = (0,dive_tree/* emptyTree */["in"])();
    layers.forEach((entries, index) => {
        const tree = (0,dive_tree/* treeOf */.g7)(entries);
        // Under layer 0 dive looks into layer 0 itself.
        if (index === 0)
            below = (0,dive_tree/* bottom */.sQ)(tree);
        countLayer(tree, below, seen, found);
        (0,dive_tree/* stack */.t$)(below, tree);
    });
    let least = 0;
    let all = 0;
    for (const one of seen.values()) {
        least += one.least;
        all += one.cumulative;
    }
    const sizes = layers.map((entries) => entries.reduce((sum, { size }) => sum + size, 0));
    const sizeBytes = sizes.reduce((sum, size) => sum + size, 0);
    const userSizeBytes = sizes.slice(1).reduce((sum, size) => sum + size, 0);
    const wastedBytes = found.reduce((sum, { cumulative }) => sum + cumulative, 0);
    return {
        efficiency: all === 0 ? 1 : least / all,
        wastedBytes,
        sizeBytes,
        userSizeBytes,
        wastedUserPercent: wastedBytes / userSizeBytes,
        inefficient: inOrder(found).map(({ path, count, cumulative }) => ({ path: `/${path}`, count, cumulative })),
    };
}
/** A whiteout of what is not there ends the counting of its layer: dive logs it and goes on with the next. */
function countLayer(tree, below, seen, found) {
    (0,dive_tree/* postorder */.zB)(tree, (node, path) => {
        if (node.children)
            return true;
        const isWhiteout = node.name.startsWith('.wh.');
        const real = isWhiteout ? withoutMark(path) : path;
        const one = seen.get(real) ?? seenFirst(real, seen);
        let size = node.size;
        if (isWhiteout) {
            const covered = (0,dive_tree/* nodeAt */.oB)(below, real);
            if (!covered)
                return false;
            size = covered.isDirectory ? (0,dive_tree/* sumBelow */.t_)(covered) : 0;
        }
        one.cumulative += size;
        one.least = one.least < 0 ? size : Math.min(one.least, size);
        one.count += 1;
        if (one.count === 2)
            found.push(one);
        return true;
    });
}
function seenFirst(path, seen) {
    const made = { path, count: 0, cumulative: 0, least: -1 };
    seen.set(path, made);
    return made;
}
function withoutMark(path) {
    const at = path.lastIndexOf('/') + 1;
    return path.slice(0, at) + path.slice(at).replace('.wh.', '');
}
/** Ascending, then from the end, as dive prints: of equal ones the later found comes first (Go’s insertion sort). */
function inOrder(found) {
    return [...found].sort((one, other) => one.cumulative - other.cumulative).reverse();
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/duplicates.js

/** Files of one size and one CRC-32, the most costly first. Links cost nothing and are none. */
function duplicatesOf(live, most = 100) {
    // By checksum alone first: of most there is only one.
    const first = new Map();
    const groups = new Map();
    for (const one of live) {
        const { entry } = one;
        if (entry.size === 0 || (0,layers_entry/* isDirectory */.wd)(entry) || isLink(entry))
            continue;
        const known = first.get(entry.crc);
        if (!known)
            first.set(entry.crc, one);
        else
            for (const other of [known, one])
                grouped(groups, other);
    }
    return [...groups.values()]
        .map((group) => [...group])
        .flatMap((group) => {
        const [first] = group;
        if (!first || group.length === 1)
            return [];
        const { size, crc } = first.entry;
        const sorted = group.sort((one, other) => (one.entry.path < other.entry.path ? -1 : 1));
        const paths = sorted.map(({ entry }) => entry.path);
        const layers = sorted.map(({ layer }) => layer);
        return [{ size, crc, paths, layers, wasted: size * (group.length - 1), confirmed: false }];
    })
        .sort((one, other) => other.wasted - one.wasted)
        .slice(0, most);
}
function grouped(groups, one) {
    const key = `${one.entry.size} ${one.entry.crc}`;
    const group = groups.get(key);
    if (group)
        group.add(one);
    else
        groups.set(key, new Set([one]));
}
/** Hard and symbolic. */
function isLink({ typeFlag }) {
    return typeFlag === 49 || typeFlag === 50;
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/tree.js

/** Nodes: more than anybody reads on a terminal. */
const most = 200;
/** Of the whole; what is smaller is left out. */
const smallest = 0.005;
/** The root with what weighs in it. Hard links weigh nothing. */
function treeOf(live, deaths) {
    const whole = live.reduce((sum, { entry }) => sum + entry.size, 0) + deaths.reduce((sum, { dead }) => sum + dead.entry.size, 0);
    const limit = Math.max(1, whole * smallest);
    const folders = new Map();
    const root = folder(folders, '');
    for (const { entry, layer } of live) {
        if (entry.size === 0 || (0,layers_entry/* isDirectory */.wd)(entry))
            continue;
        const parent = folder(folders, (0,layers_entry/* parentOf */.gN)(entry.path));
        if (entry.size >= limit) {
            const file = { ...emptySum(entry.path), isFile: true, bytes: entry.size };
            file.byLayer[layer] = entry.size;
            parent.children.push(file);
        }
        else {
            parent.bytes += entry.size;
            parent.byLayer[layer] = (parent.byLayer[layer] ?? 0) + entry.size;
        }
    }
    for (const { dead } of deaths)
        if (dead.entry.size > 0 && !(0,layers_entry/* isDirectory */.wd)(dead.entry))
            folder(folders, (0,layers_entry/* parentOf */.gN)(dead.entry.path)).wasted += dead.entry.size;
    sumUp(root);
    return pruned(root, chosen(root, limit));
}
function emptySum(path) {
    return { path, isFile: false, bytes: 0, wasted: 0, byLayer: [], children: [] };
}
function folder(folders, path) {
    const known = folders.get(path);
    if (known)
        return known;
    const made = emptySum(path);
    folders.set(path, made);
    if (path !== '')
        folder(folders, (0,layers_entry/* parentOf */.gN)(path)).children.push(made);
    return made;
}
function sumUp(sum) {
    for (const child of sum.children) {
        sumUp(child);
        sum.bytes += child.bytes;
        sum.wasted += child.wasted;
        child.byLayer.forEach((bytes, layer) => {
            sum.byLayer[layer] = (sum.byLayer[layer] ?? 0) + bytes;
        });
    }
}
/** Level by level, the heaviest first, until there are enough. */
function chosen(root, limit) {
    const weight = ({ bytes, wasted }) => bytes + wasted;
    const taken = new Set([root]);
    let open = [root];
    while (open.length > 0 && taken.size < most) {
        const next = open
            .flatMap(({ children }) => children.filter((child) => weight(child) >= limit))
            .sort((one, other) => weight(other) - weight(one))
            .slice(0, most - taken.size);
        for (const child of next)
            taken.add(child);
        open = next;
    }
    return taken;
}
function pruned({ path, isFile, bytes, wasted, byLayer, children }, kept) {
    const [layer = 0, brought = 0] = [...byLayer.entries()].sort(([, one = 0], [, other = 0]) => other - one)[0] ?? [];
    return {
        path: (0,layers_entry/* shownPath */.pS)(path),
        isFile,
        bytes,
        wasted,
        layer,
        share: bytes === 0 ? 0 : brought / bytes,
        children: children
            .filter((child) => kept.has(child))
            .sort((one, other) => other.bytes + other.wasted - one.bytes - one.wasted)
            .map((child) => pruned(child, kept)),
    };
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/waste.js

/**
 * Every entry that is overwritten, whited out, hidden by an opaque directory or replaced is dead, once.
 *
 * @param layers how many there are
 */
function wasteOf(layers, deaths, mostPaths = 100) {
    const wasted = Array.from({ length: layers }, () => 0);
    const killed = Array.from({ length: layers }, () => 0);
    const dead = new Map();
    for (const { dead: one, by } of deaths) {
        const { layer: from, entry } = one;
        const { path, size } = entry;
        if (size === 0 || (0,layers_entry/* isDirectory */.wd)(entry))
            continue;
        wasted[from] = (wasted[from] ?? 0) + size;
        killed[by] = (killed[by] ?? 0) + size;
        const known = dead.get(path) ?? { bytes: 0, largest: -1, from, by };
        known.bytes += size;
        if (size > known.largest)
            Object.assign(known, { largest: size, from, by });
        dead.set(path, known);
    }
    const paths = [...dead].map(([path, { bytes, from, by }]) => ({ path, bytes, from, by }));
    return {
        total: wasted.reduce((sum, bytes) => sum + bytes, 0),
        layers: wasted.map((bytes, at) => ({ wasted: bytes, killed: killed[at] ?? 0 })),
        paths: paths.sort((one, other) => other.bytes - one.bytes).slice(0, mostPaths),
    };
}

;// CONCATENATED MODULE: ./.build/src/analyze/analyse.js









/** Measures what the layers hold. */
function analyse(images, { bases, places } = {}) {
    return {
        platforms: images.map((image) => analysePlatform(image, bases?.get(image.platform), places?.get(image.platform) ?? new Map())),
    };
}
function analysePlatform({ platform, manifest, config, layers }, base, places) {
    const lists = layers.map(({ entries }) => entries);
    const { live, deaths } = (0,stack/* stacked */.O)(lists);
    const waste = wasteOf(lists.length, deaths);
    const dive = diveNumbers(lists);
    const analysed = layers.map(({ blob, createdBy, entries }, at) => {
        const place = places.get(at);
        return {
            digest: blob.digest,
            command: createdBy === '' ? '' : (0,instruction/* shownInstruction */.i)(createdBy),
            compressed: blob.size,
            size: (0,bytes_of/* bytesOf */.$)(entries),
            files: entries.filter((entry) => !(0,layers_entry/* isDirectory */.wd)(entry)).length,
            wasted: waste.layers[at]?.wasted ?? 0,
            killed: waste.layers[at]?.killed ?? 0,
            ofBase: base !== undefined && at < base.layers,
            ...(place ? { place } : {}),
        };
    });
    return {
        platform,
        digest: manifest.digest,
        compressed: layers.reduce((sum, { blob }) => sum + blob.size, config.size),
        uncompressed: dive.sizeBytes,
        files: live.filter(({ entry }) => !(0,layers_entry/* isDirectory */.wd)(entry)).length,
        ...(base
            ? { base: base.name, user: analysed.reduce((sum, { ofBase, size }) => sum + (ofBase ? 0 : size), 0) }
            : {}),
        dive,
        waste,
        duplicates: duplicatesOf(live),
        rewrites: (0,rewrites/* rewritesOf */.J)(lists, deaths),
        tree: treeOf(live, deaths),
        layers: analysed,
    };
}


/***/ }),

/***/ 61897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf)
/* harmony export */ });
/** Bytes of the files of a layer, as its headers have them. */
function bytesOf(entries) {
    return entries.reduce((sum, { size }) => sum + size, 0);
}


/***/ }),

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
