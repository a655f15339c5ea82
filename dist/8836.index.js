export const id = 8836;
export const ids = [8836];
export const modules = {

/***/ 68836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   treeView: () => (/* binding */ treeView)
/* harmony export */ });
/* harmony import */ var _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21766);
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85759);


const bar = 12;
/**
 * What weighs in an image, as `du` tells it: bytes, share, the layer they came with, and what of them is dead.
 *
 * ```
 *  250 MB  ████▒▒▒·····  layer 1    55 MB dead  /usr
 *  250 MB  ████▒▒▒·····  layer 1    55 MB dead    lib
 * ```
 */
function treeView(title, root, { rows, columns, depth }) {
    const whole = root.bytes + root.wasted;
    const all = linesOf(root, '', 0, depth);
    // The heaviest are shown, in the order of the tree.
    const room = Math.max(1, rows - 3);
    const shown = new Set([...all].sort((one, other) => weight(other.node) - weight(one.node) || one.level - other.level).slice(0, room));
    const lines = all
        .filter((line) => shown.has(line))
        .map(({ node, level, name }) => {
        const dead = node.wasted > 0 ? `${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p)(node.wasted)} dead` : '';
        const layer = `layer ${node.layer + 1}${node.share < 0.95 ? '+' : ''}`;
        const head = `${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p)(node.bytes).padStart(8)}  ${barOf(node, whole)}  ${layer.padEnd(9)}  ${dead.padStart(12)}  `;
        return (head + '  '.repeat(level) + name).slice(0, columns);
    });
    const rest = all.length - lines.length;
    return [title, ...lines, ...(rest > 0 ? [`${' '.repeat(10)}… ${rest} smaller ones`] : [])];
}
function linesOf(node, above, level, depth) {
    // Below its folder a name alone will do.
    const name = (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(node.path.slice(above.length), 200) || '/';
    const prefix = node.path === '/' ? '/' : `${node.path}/`;
    const below = level < depth ? node.children.flatMap((child) => linesOf(child, prefix, level + 1, depth)) : [];
    return [{ node, level, name: node.isFile || name === '/' ? name : `${name}/` }, ...below];
}
function weight({ bytes, wasted }) {
    return bytes + wasted;
}
/** What is seen, what is dead, and the rest of the whole. */
function barOf({ bytes, wasted }, whole) {
    const seen = whole === 0 ? 0 : Math.round((bytes / whole) * bar);
    const both = whole === 0 ? 0 : Math.min(bar, Math.round(((bytes + wasted) / whole) * bar));
    return '█'.repeat(Math.min(seen, both)) + '▒'.repeat(Math.max(0, both - seen)) + '·'.repeat(bar - both);
}


/***/ }),

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


/***/ })

};
