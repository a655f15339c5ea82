export const id = 700;
export const ids = [700];
export const modules = {

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

/***/ 50708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openMirrored)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56512);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76889);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41280);
/* harmony import */ var _tools_download_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4687);








/** Bytes. */
const largestManifest = 4 * 1024 * 1024;
const largestBlob = 4e9;
/**
 * Opens a layout below a mirror.
 *
 * @param mirror base URL that ends with `/`
 * @param place e.g. `trivy-db`
 * @returns undefined where the mirror has none there
 * @throws UserError where the mirror cannot be reached, or what lies there is no layout of one image
 */
async function openMirrored(mirror, place, host) {
    const base = new URL(`${place}/`, mirror);
    const work = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await host.tempDir(), 'mirror-'));
    const fetched = async (path, size) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        const url = new URL(path, base);
        const sha256 = await (0,_tools_download_js__WEBPACK_IMPORTED_MODULE_7__/* .download */ .R)(url, file, url.href, host, { ..._tools_download_js__WEBPACK_IMPORTED_MODULE_7__/* .usualLimits */ .t, size });
        return sha256 === undefined ? undefined : { file, sha256 };
    };
    const blob = async (digest, size) => {
        const path = `blobs/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest)}/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest)}`;
        const found = await fetched(path, size);
        if (found === undefined)
            return undefined;
        if (found.sha256 === (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest))
            return found.file;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(found.file);
        throw broken(base, `holds other bytes under ${digest}`);
    };
    const index = await fetched('index.json', largestManifest);
    const root = index && (await rootOf(base, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(index.file), host));
    if (root === undefined)
        return undefined;
    return {
        root,
        reader: {
            async getManifest(_, name) {
                const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(name) ? name : root.digest;
                const file = await blob(digest, largestManifest);
                if (file === undefined)
                    return undefined;
                const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file);
                return {
                    mediaType: digest === root.digest ? root.mediaType : (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypeOf */ .c0)(bytes),
                    digest,
                    size: bytes.length,
                    bytes,
                };
            },
            async *getBlob(_, digest) {
                const file = await blob(digest, largestBlob);
                if (file === undefined)
                    throw broken(base, `lacks ${digest}`);
                yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1 << 20 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file);
            },
        },
    };
}
/** Some servers answer everything with a page: then there is no layout. */
async function rootOf(base, bytes, host) {
    let entries;
    try {
        entries = (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_6__/* .readDocument */ .u0)(bytes).manifests;
    }
    catch (error) {
        host.log.warning(`${base.href} is no OCI layout (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}): the mirror is taken to have none there`);
        return undefined;
    }
    const [root, ...others] = entries;
    if (!root || others.length > 0)
        throw broken(base, `holds ${entries.length} images`);
    if (!root.digest.startsWith('sha256:'))
        throw broken(base, `names ${root.digest}`);
    return root;
}
function broken(base, problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${base.href} ${problem}`, { cure: 'Fill the mirror again: image-pipeline mirror DIR.' });
}


/***/ }),

/***/ 64639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ manifestFile),
/* harmony export */   r9: () => (/* binding */ imagePlace),
/* harmony export */   w7: () => (/* binding */ databasePlaces)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);

/** What stands in a mirror's folder, and where: the same below a URL. Tools have their own places, `<tool>/<version>/…`. */
const manifestFile = 'mirror.json';
const databasePlaces = {
    /** The vulnerability database, as an OCI layout. */
    vulnerabilities: 'trivy-db',
    /** The index that names jars. */
    jars: 'trivy-java-db',
};
/** An image, by the digest that it is pinned to: an OCI layout, with the platforms that were asked for. */
function imagePlace(digest) {
    return `images/sha256-${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}


/***/ }),

/***/ 94576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ vulnerabilities),
/* harmony export */   r: () => (/* binding */ jars)
/* harmony export */ });
/* harmony import */ var _mirror_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64639);

const vulnerabilities = {
    name: 'the vulnerability database',
    folder: 'db',
    file: 'trivy.db',
    layer: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
    version: 2,
    mirrors: ['mirror.gcr.io/aquasec/trivy-db:2', 'ghcr.io/aquasecurity/trivy-db:2'],
    place: _mirror_places_js__WEBPACK_IMPORTED_MODULE_0__/* .databasePlaces */ .w7.vulnerabilities,
    largest: { packed: 1e9, unpacked: 8e9 },
};
const jars = {
    name: 'the index of jars',
    folder: 'java-db',
    file: 'trivy-java.db',
    layer: 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
    version: 1,
    mirrors: ['mirror.gcr.io/aquasec/trivy-java-db:1', 'ghcr.io/aquasecurity/trivy-java-db:1'],
    place: _mirror_places_js__WEBPACK_IMPORTED_MODULE_0__/* .databasePlaces */ .w7.jars,
    largest: { packed: 4e9, unpacked: 16e9 },
};


/***/ }),

/***/ 7003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ jarMirrors),
  x: () => (/* binding */ prepareDatabase)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/trivy/artifact.js
var artifact = __webpack_require__(94576);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/trivy/download.js
var download = __webpack_require__(7786);
// EXTERNAL MODULE: ./.build/src/trivy/kept.js
var kept = __webpack_require__(47794);
;// CONCATENATED MODULE: ./.build/src/trivy/fetch-database.js






/** Milliseconds. Clocks differ. What is from a later day would be the newest, and fresh, for years. */
const early = 3_600_000;
function isOfFuture({ updatedAt }, now) {
    return updatedAt.getTime() - now.getTime() > early;
}
/**
 * Fetches a database and keeps it.
 *
 * @param origin what it is kept under: who asks for the same finds it
 * @throws UserError where it cannot be had, is something else, or cannot be stored
 */
async function fetchDatabase(artifact, { reference, reader }, origin, cacheDir, host) {
    const dir = (0,external_node_path_.join)(cacheDir, artifact.folder, `.new-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(dir, { recursive: true }).catch(notStored);
    try {
        await (0,download/* download */.RG)(artifact, reference, dir, reader, host);
        const fresh = await (0,kept/* readDatabase */.SY)(dir, artifact);
        if (!fresh)
            throw new errors/* UserError */.yo(`it has not the form that this Trivy reads (Version ${artifact.version})`, {
                cure: 'Name another one by scan-db-repository.',
            });
        if (isOfFuture(fresh, host.now()))
            throw new errors/* UserError */.yo(`it says that it is of ${fresh.updatedAt.toISOString()}, which is still to come`, {
                cure: 'Set the clock of this machine right, or name another one by scan-db-repository.',
            });
        await (0,kept/* noteDownload */.d4)(dir, artifact, host.now());
        return await (0,kept/* keep */.aC)(cacheDir, artifact, fresh, origin);
    }
    catch (error) {
        return notStored(error);
    }
    finally {
        // Moved away where all went well.
        await (0,promises_.rm)(dir, { recursive: true, force: true });
    }
}
/** A disk that is full or may not be written to is no bug. */
function notStored(error) {
    const { code = '' } = error;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR'].includes(code))
        throw error;
    throw new errors/* UserError */.yo(`it cannot be stored: ${(0,errors/* messageOf */.bD)(error)}`, {
        cure: 'Name another folder by scan-cache-dir.',
        cause: error,
    });
}

// EXTERNAL MODULE: ./.build/src/mirror/mirrored-layout.js
var mirrored_layout = __webpack_require__(50708);
;// CONCATENATED MODULE: ./.build/src/trivy/from-mirror.js




/**
 * The database that a `tools-mirror` has: unpacked once and kept under its digest. Nobody else is asked.
 *
 * @param mirror base URL that ends with `/`
 * @returns undefined where the mirror has none
 * @throws UserError where it has one that is of no use
 */
async function fromMirror(artifact, mirror, cacheDir, host) {
    const found = await (0,mirrored_layout/* openMirrored */.j)(mirror, artifact.place, host);
    if (found === undefined)
        return undefined;
    const { digest } = found.root;
    const [known] = await (0,kept/* keptDatabases */.xK)(cacheDir, artifact, [digest]);
    if (known)
        return known;
    const source = { reader: found.reader, reference: { registry: 'mirror', repository: artifact.place, digest } };
    return fetchDatabase(artifact, source, [digest], cacheDir, host).catch((error) => {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(`${artifact.name} in the mirror ${mirror}: ${(0,errors/* messageOf */.bD)(error)}`, {
            cure: 'Fill the mirror again: image-pipeline mirror DIR.',
            cause: error,
        });
    });
}

;// CONCATENATED MODULE: ./.build/src/trivy/database.js







/** Milliseconds. A database comes out several times a day; what could not be renewed serves for some days. */
const hour = 3_600_000;
const stale = 24 * hour;
const tolerable = 72 * hour;
/**
 * The vulnerability database: the kept one while it is fresh, else from the first mirror that has it.
 *
 * @throws UserError when there is none, or only one that is too old; InterruptedError
 */
async function prepareDatabase(plan, registry, host) {
    const { kept, from } = await obtain(artifact/* vulnerabilities */.p, plan.repositories, plan, registry, host);
    const age = host.now().getTime() - kept.updatedAt.getTime();
    if (age > stale)
        host.log.warning(`${artifact/* vulnerabilities */.p.name} is ${days(age)} old (of ${kept.updatedAt.toISOString()}): what became known since is not found`);
    else
        host.log.info(`${artifact/* vulnerabilities */.p.name}: of ${kept.updatedAt.toISOString()}, from ${from}`);
    let java;
    return {
        dir: kept.dir,
        updatedAt: kept.updatedAt,
        from,
        java() {
            java ??= obtain(artifact/* jars */.r, jarMirrors(plan.repositories), plan, registry, host).then((index) => index.kept.dir);
            return java;
        },
    };
}
/** Who mirrors the one has the other beside it: `x/trivy-db:2`, `x/trivy-java-db:1`. [] where the name does not tell. */
function jarMirrors(repositories) {
    const beside = repositories.map((name) => name.replace(/\/trivy-db(:2)?$/, '/trivy-java-db:1'));
    return beside.filter((name, at) => name !== repositories[at]);
}
async function obtain(artifact, repositories, plan, registry, host) {
    const { cacheDir, skipUpdate, mirror = '' } = plan;
    const mirrored = mirror === '' || skipUpdate ? undefined : await fromMirror(artifact, mirror, cacheDir, host);
    if (mirrored) {
        await (0,kept/* use */.Yx)(cacheDir, artifact, mirrored, host);
        return { kept: mirrored, from: mirror };
    }
    const mirrors = repositories.length > 0 ? repositories : artifact.mirrors;
    const all = await (0,kept/* keptDatabases */.xK)(cacheDir, artifact, skipUpdate ? undefined : mirrors);
    const newest = all.find((kept) => !isOfFuture(kept, host.now()));
    const got = skipUpdate
        ? fromCache(newest, artifact, cacheDir)
        : newest && isFresh(newest, host.now())
            ? { kept: newest, from: 'cache' }
            : await renew(artifact, mirrors, newest, plan, registry, host);
    await (0,kept/* use */.Yx)(cacheDir, artifact, got.kept, host);
    return got;
}
function fromCache(newest, { name, folder }, cacheDir) {
    if (newest)
        return { kept: newest, from: 'cache' };
    throw new errors/* UserError */.yo(`${name} is not in ${(0,external_node_path_.join)(cacheDir, folder)}, and scan-skip-db-update forbids to fetch it`, {
        cure: 'Restore the folder that scan-cache-dir names, or leave scan-skip-db-update out.',
    });
}
/** What says of itself that it is fresh for ever is not believed. */
function isFresh({ nextUpdate, updatedAt }, now) {
    return nextUpdate > now && now.getTime() - updatedAt.getTime() < tolerable;
}
async function renew(artifact, mirrors, kept, { cacheDir }, registry, host) {
    const failures = [];
    for (const mirror of mirrors) {
        try {
            const source = { reference: referenceOf(mirror), reader: registry };
            return { kept: await fetchDatabase(artifact, source, mirrors, cacheDir, host), from: mirror };
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted || !(error instanceof errors/* UserError */.yo))
                throw error;
            failures.push(`${mirror}: ${(0,errors/* messageOf */.bD)(error)}`);
            const next = failures.length < mirrors.length ? ': the next one is asked' : '';
            host.log.info(`${artifact.name} cannot be had from ${mirror} (${(0,errors/* messageOf */.bD)(error)})${next}`);
        }
    }
    const age = kept ? host.now().getTime() - kept.updatedAt.getTime() : Number.POSITIVE_INFINITY;
    if (kept && age < tolerable) {
        host.log.warning(`${artifact.name} cannot be renewed: no mirror gives it. The kept one is used`);
        return { kept, from: 'cache' };
    }
    const old = kept ? `, and the kept one is ${days(age)} old` : '';
    throw new errors/* UserError */.yo(`${artifact.name} cannot be had from any mirror${old}:\n${failures.join('\n')}`, {
        cure: 'Name a mirror of your own by scan-db-repository, or a folder that `image-pipeline mirror` has filled by tools-mirror, or use a kept one by scan-cache-dir with scan-skip-db-update.',
    });
}
function referenceOf(mirror) {
    try {
        return (0,reference/* parseReference */.F2)(mirror);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`it ${(0,errors/* messageOf */.bD)(error)}`, { cure: 'Write it as registry/repository:tag.', cause: error });
    }
}
function days(age) {
    return age < 48 * hour ? `${Math.round(age / hour)} hours` : `${Math.floor(age / (24 * hour))} days`;
}


/***/ }),

/***/ 7786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   ZZ: () => (/* binding */ layerOf),
/* harmony export */   l1: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94149);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41280);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66908);
/* harmony import */ var _oci_tar_entries_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83527);









/** Bytes: a date or two. */
const largestMetadata = 64 * 1024;
/**
 * Fetches the artifact and unpacks its two files into an empty folder, once all bytes have come and are those of the
 * digest.
 *
 * @throws UserError where it is not there, is something else, or has more bytes than it may
 */
async function download(artifact, from, folder, registry, host) {
    const layer = await layerOf(artifact, from, registry);
    const packed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'packed');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(bounded(told(registry.getBlob(from, layer.digest), artifact, layer, host), layer.size), async (bytes) => {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(bytes, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(packed, { flags: 'wx' }));
    });
    await unpack(artifact, packed, folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(packed);
}
/** Its only layer. @throws UserError where it is something else */
async function layerOf(artifact, from, registry) {
    const manifest = await registry.getManifest(from, from.digest ?? from.tag ?? 'latest');
    if (!manifest)
        throw useless('it is not there');
    if ((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .isIndexType */ .$U)(manifest.mediaType))
        throw useless('it is an index');
    const { layers } = (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecord */ .aE)(manifest.bytes, 'the manifest');
    const [layer, ...others] = Array.isArray(layers) ? layers : [];
    const right = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_7__/* .isRecord */ .u)(layer) && layer.mediaType === artifact.layer && typeof layer.size === 'number';
    if (!right || others.length > 0)
        throw useless(`it is none: it has no single layer of the type ${artifact.layer}`);
    if (layer.size > artifact.largest.packed)
        throw useless(`it has ${layer.size} bytes, more than is sensible`);
    return layer;
}
/** @throws UserError where it is something else */
async function unpack(artifact, packed, folder) {
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(packed, { highWaterMark: 1 << 20 }).pipe(createGunzip({ chunkSize: 1 << 18 }));
    const missing = new Set([artifact.file, 'metadata.json']);
    try {
        for await (const { name, size, content } of (0,_oci_tar_entries_js__WEBPACK_IMPORTED_MODULE_8__/* .tarEntries */ .O_)(bounded(bytes, artifact.largest.unpacked))) {
            const plain = name.replace(/^\.\//, '');
            if (!missing.delete(plain))
                continue;
            if (plain === 'metadata.json' && size > largestMetadata)
                throw useless('its metadata has no end');
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(content, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, plain), { flags: 'wx' }));
        }
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || error.code === 'ENOSPC')
            throw error;
        throw useless('it is no gzipped tar, or half of one', error);
    }
    if (missing.size > 0)
        throw useless(`it lacks ${[...missing].join(' and ')}`);
}
function useless(problem, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(problem, { cure: 'Name another one by scan-db-repository.', cause });
}
/** @throws UserError as soon as more bytes have come */
async function* bounded(bytes, limit) {
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.length;
        if (size > limit)
            throw useless(`it has more than ${limit} bytes`);
        yield chunk;
    }
}
/** Shows how far it is on a terminal. */
async function* told(bytes, { name }, { size }, host) {
    const megabytes = (count) => (count / 1e6).toFixed(0);
    let done = 0;
    for await (const chunk of bytes) {
        done += chunk.length;
        host.log.progress(`${name}: ${megabytes(done)} of ${megabytes(size)} MB`);
        yield chunk;
    }
}


/***/ }),

/***/ 47794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SY: () => (/* binding */ readDatabase),
/* harmony export */   Yx: () => (/* binding */ use),
/* harmony export */   aC: () => (/* binding */ keep),
/* harmony export */   d4: () => (/* binding */ noteDownload),
/* harmony export */   xK: () => (/* binding */ keptDatabases)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94149);




/** Our own key of the metadata: bytes of the database. */
const sizeKey = 'DatabaseSize';
/** Milliseconds that a run may still need what it took. */
const inUse = 24 * 3_600_000;
/**
 * Every kept one, the newest first. Each has a folder of its own that never changes, so that runs side by side cannot
 * break each other; the name tells its date and where it is from.
 *
 * @param from mirrors; where it is left out, whatever was kept, also by Trivy itself
 */
async function keptDatabases(cacheDir, artifact, from) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheDir, artifact.folder);
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])).filter((name) => !name.startsWith('.'));
    const wanted = from ? names.filter((name) => name.endsWith(`-${originOf(from)}`)) : [...names, ''];
    const found = await Promise.all(wanted.map((name) => readDatabase((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), artifact)));
    return found.filter((each) => each !== undefined).sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
}
/** undefined where there is none of a form that we know. */
async function readDatabase(dir, { file, version }) {
    try {
        const metadata = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'metadata.json'), 'utf8'));
        if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(metadata) || metadata.Version !== version)
            return undefined;
        const updatedAt = new Date(String(metadata.UpdatedAt));
        const nextUpdate = new Date(String(metadata.NextUpdate));
        if (Number.isNaN(updatedAt.getTime()) || Number.isNaN(nextUpdate.getTime()))
            return undefined;
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, file));
        // A cache that was restored by halves, or a disk that was full: Trivy would fail for it again and again.
        const whole = size > 0 && (metadata[sizeKey] === undefined || metadata[sizeKey] === size);
        return whole ? { dir, updatedAt, nextUpdate } : undefined;
    }
    catch {
        return undefined;
    }
}
/** Puts a folder that was just filled into its place; where another run was faster its one stays. */
async function keep(cacheDir, artifact, fresh, from) {
    const date = fresh.updatedAt.toISOString().replaceAll(/[:.]/g, '-');
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheDir, artifact.folder, `${date}-${originOf(from)}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh.dir, dir).catch(async () => {
        if (await readDatabase(dir, artifact))
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fresh.dir, { recursive: true, force: true });
        // What lies there is broken: half of it is gone since it was kept.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(dir, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh.dir, dir);
    });
    return { ...fresh, dir };
}
/** Notes that a run uses it, and removes what is older and was not used for a day: also what runs that died left half. */
async function use(cacheDir, artifact, used, host) {
    const now = host.now();
    // A cache that may only be read is as good.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(used.dir, now, now).catch(() => { });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheDir, artifact.folder);
    const ours = /^(\.new-|\d{4}-\d\d-\d\dT)/;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (!ours.test(name) || path === used.dir)
            continue;
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => ({ mtimeMs: now.getTime() }));
        if (now.getTime() - mtimeMs > inUse)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    }
}
/** The metadata as Trivy wants to see it: a database is usable once it says when it was downloaded. And its size, for us. */
async function noteDownload(dir, { file }, now) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'metadata.json');
    const metadata = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, file));
    if ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(metadata))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, JSON.stringify({ ...metadata, DownloadedAt: now, [sizeKey]: size }));
}
function originOf(mirrors) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(mirrors.join('\n')).digest('hex').slice(0, 8);
}


/***/ })

};
