export const id = 3508;
export const ids = [3508];
export const modules = {

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


/***/ })

};
