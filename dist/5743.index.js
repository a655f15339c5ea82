export const id = 5743;
export const ids = [5743];
export const modules = {

/***/ 95743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildxProgram: () => (/* binding */ buildxProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _config_dir_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44718);




/** Where docker looks for its plugins, after the user's own folders. */
const systemDirs = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The program behind `docker buildx`. Called by itself it does the same in half the time: docker first asks each of its
 * plugins what it is. undefined where docker has to find it.
 */
async function buildxProgram(env, dirs = systemDirs) {
    const userDir = (0,_config_dir_js__WEBPACK_IMPORTED_MODULE_3__.userConfigDir)(env);
    for (const dir of [...(await extraDirs(userDir)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, 'cli-plugins'), ...dirs]) {
        const program = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'docker-buildx');
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(program, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
        if (found)
            return program;
    }
    return undefined;
}
async function extraDirs(userDir) {
    try {
        const { cliPluginsExtraDirs } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, 'config.json'), 'utf8'));
        return cliPluginsExtraDirs ?? [];
    }
    catch {
        // What is wrong with the file is told by who needs it.
        return [];
    }
}


/***/ })

};
