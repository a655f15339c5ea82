export const id = 765;
export const ids = [765];
export const modules = {

/***/ 10417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   YP: () => (/* binding */ appended),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export mostRuns */
/** Runs that are kept, of all images together. */
const mostRuns = 1000;
/** Bytes; a registry, a clone and a reader should not carry more. */
const mostBytes = 4_000_000;
/** The lines with one more at the end. The oldest go where there are too many of them, or too many bytes. */
function appended(lines, line) {
    const kept = [...lines, line].slice(-mostRuns);
    let bytes = kept.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0);
    let from = 0;
    for (; bytes > mostBytes && from < kept.length - 1; from += 1)
        bytes -= Buffer.byteLength(kept[from] ?? '') + 1;
    return kept.slice(from);
}
/** The lines of a file, whoever wrote its line ends. */
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
}
function textOf(lines) {
    return lines.map((line) => `${line}\n`).join('');
}


/***/ }),

/***/ 765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileStore: () => (/* binding */ fileStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56382);
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10417);





/** A file of lines; a relative path starts at the checkout. Runs on one machine wait for each other. */
function fileStore(path, host) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.cwd, path);
    const read = async () => {
        try {
            return (0,_bounded_js__WEBPACK_IMPORTED_MODULE_4__/* .linesOf */ .Dx)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return [];
            throw cannot('read', file, error);
        }
    };
    return {
        name: `the file ${path}`,
        read,
        async append(line) {
            const lock = `${file}.lock`;
            await take(file, lock, host);
            try {
                // Renamed into place: a link that lies there is replaced, not followed.
                await (0,_core_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceText */ .e)(file, (0,_bounded_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_bounded_js__WEBPACK_IMPORTED_MODULE_4__/* .appended */ .YP)(await read(), line)));
            }
            catch (error) {
                throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo ? error : cannot('written', file, error);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(lock, { force: true });
            }
        },
    };
}
/** Milliseconds; nobody needs so long to write a line. */
const stale = 30_000;
const step = 50;
async function take(file, lock, host) {
    for (let waited = 0;; waited += step) {
        try {
            await (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(lock, 'wx')).close();
            return;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw cannot('written', file, error);
        }
        const { mtimeMs } = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(lock).catch(() => undefined)) ?? {};
        // Whoever took it is gone.
        if (mtimeMs !== undefined && Date.now() - mtimeMs > stale)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(lock, { force: true });
        else if (waited > 2 * stale)
            throw cannot('written', file, new Error(`others hold ${lock} all the time`));
        await host.sleep(step);
    }
}
function cannot(what, file, error) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} cannot be ${what}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, {
        cure: 'Name a file in a folder that exists and that the run may write to.',
        cause: error,
    });
}


/***/ })

};
