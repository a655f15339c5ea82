export const id = 2394;
export const ids = [2394,603];
export const modules = {

/***/ 83527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ tarMembers),
/* harmony export */   O_: () => (/* binding */ tarEntries),
/* harmony export */   RW: () => (/* binding */ parseHeader)
/* harmony export */ });
const block = 512;
/**
 * The files of a tar as it streams by. Only what BuildKit writes is understood: plain headers with a prefix; folders
 * and pax headers are skipped, because the names in a layout are short.
 *
 * @throws Error where the stream ends inside a file or is no tar
 */
async function* tarEntries(stream) {
    for await (const member of tarMembers(stream))
        if (member.type === '0' || member.type === '')
            yield member;
}
/**
 * Every entry of a tar as its header has it, for who must judge names and types.
 *
 * @param options whole: the end mark must be there and nothing but zeros after it
 * @throws Error where the stream ends inside a file, is no tar or is not whole
 */
async function* tarMembers(stream, options = {}) {
    const source = reader(stream);
    for (;;) {
        const header = await source.take(block);
        if (header === undefined && options.whole)
            throw new Error('the tar stream ends without an end mark');
        if (header === undefined || isZero(header))
            break;
        const { name, size, type, linkName } = parseHeader(header);
        let left = size;
        const content = (async function* () {
            while (left > 0) {
                const chunk = await source.some(left);
                left -= chunk.length;
                yield chunk;
            }
        })();
        yield { name, size, type, linkName, content };
        for await (const _ of content) {
            // Skips what nobody read.
        }
        while (left > 0)
            left -= (await source.some(left)).length;
        await source.take((block - (size % block)) % block);
    }
    // The writer must not be left with a full pipe.
    await source.drain((chunk) => {
        if (options.whole && !isZero(chunk))
            throw new Error('something follows the end mark of the tar');
    });
}
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}
function parseHeader(header) {
    const text = (start, end) => header.toString('utf8', start, end).replace(/\0.*$/s, '');
    if (checksum(header) !== Number.parseInt(text(148, 156).trim(), 8))
        throw new Error('the stream is no tar');
    const prefix = text(257, 263).startsWith('ustar') ? text(345, 500) : '';
    const name = text(0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: sizeOf(header),
        type: text(156, 157),
        linkName: text(157, 257),
    };
}
/** Octal; above 8 GiB binary, marked by the first bit. */
function sizeOf(header) {
    if (((header[124] ?? 0) & 0x80) === 0)
        return Number.parseInt(header.toString('latin1', 124, 136).trim() || '0', 8);
    return Number(header.readBigUInt64BE(128));
}
function checksum(header) {
    return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
/** Bytes of a stream in the pieces that are asked for. */
function reader(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const fill = async () => {
        const next = await chunks.next();
        if (next.done)
            return false;
        rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
        return true;
    };
    return {
        /** Exactly so many bytes; undefined at the end of the stream. */
        async take(length) {
            const parts = [];
            let missing = length;
            while (missing > 0) {
                if (rest.length === 0 && !(await fill())) {
                    if (missing === length)
                        return undefined;
                    throw new Error('the tar stream ends in the middle of a block');
                }
                const part = rest.subarray(0, missing);
                rest = rest.subarray(part.length);
                missing -= part.length;
                parts.push(part);
            }
            return Buffer.concat(parts);
        },
        /** At least one byte and at most so many. */
        async some(most) {
            while (rest.length === 0)
                if (!(await fill()))
                    throw new Error('the tar stream ends in the middle of a file');
            const part = rest.subarray(0, most);
            rest = rest.subarray(part.length);
            return part;
        },
        async drain(look) {
            do {
                look(rest);
                rest = Buffer.alloc(0);
            } while (await fill());
        },
    };
}


/***/ }),

/***/ 4687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download),
/* harmony export */   t: () => (/* binding */ usualLimits)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56512);
/* harmony import */ var _core_retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38537);






const usualLimits = { policy: _core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .usualPolicy */ .nA, size: 2 ** 30, stall: 60_000, whole: 900_000 };
/** Statuses that say: there is no such file. A store that may not be listed answers 403 for what it does not have. */
const absent = new Set([403, 404, 410]);
/**
 * Fetches a file, from the first byte on again where the line is cut. What came of it is only hashed, not judged.
 *
 * @param what names the file in messages
 * @returns its SHA-256 in hex; undefined where there is no such file
 * @throws UserError when it cannot be had, is too large or takes too long
 */
async function download(url, to, what, host, limits = usualLimits) {
    if (url.protocol === 'file:')
        return copied(url, to, what, host, limits);
    return (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .retrying */ .R$)(host, limits.policy, what, () => fetched(url, to, what, host, limits));
}
async function fetched(url, to, what, host, limits) {
    const late = new AbortController();
    const deadline = performance.now() + limits.whole;
    let timer;
    const watch = () => {
        clearTimeout(timer);
        const silent = new _core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .Transient */ .Rc(`no byte came in ${limits.stall / 1000} s`, { lost: limits.stall });
        timer = setTimeout(() => late.abort(silent), limits.stall);
    };
    try {
        watch();
        const response = await host.fetch(url, {
            // What a server packs on the way would have another hash.
            headers: { 'accept-encoding': 'identity' },
            signal: AbortSignal.any([host.signal, late.signal]),
        });
        if (!response.ok) {
            await response.body?.cancel().catch(() => { });
            if (absent.has(response.status))
                return undefined;
            throw failure(response, what, host);
        }
        const total = Number(response.headers.get('content-length') ?? 0);
        let shown = 0;
        return await stored(response.body ?? [], to, what, host, limits, (bytes) => {
            watch();
            if (performance.now() > deadline)
                throw tooSlow(what, limits);
            // Drawing a line takes longer than receiving a few kilobytes.
            if (performance.now() - shown < 100)
                return;
            shown = performance.now();
            host.log.progress(`${what}: ${megabytes(bytes)}${total > 0 ? ` of ${megabytes(total)}` : ''}`);
        });
    }
    catch (error) {
        if (late.signal.aborted)
            throw late.signal.reason;
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InterruptedError */ .p4)
            throw error;
        throw (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .networkFailure */ .rd)(error);
    }
    finally {
        clearTimeout(timer);
    }
}
async function copied(url, to, what, host, limits) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url), 'r');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw unreadable(url, error);
    }
    try {
        const bytes = file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 });
        return await stored(bytes, to, what, host, limits, () => { });
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InterruptedError */ .p4)
            throw error;
        throw unreadable(url, error);
    }
    finally {
        await file.close();
    }
}
/** Writes what comes and gives its hash. */
async function stored(bytes, to, what, host, limits, came) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(to, 'w', 0o755).catch((error) => {
        throw unwritable(to, error);
    });
    try {
        let total = 0;
        for await (const chunk of bytes) {
            if (host.signal.aborted)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InterruptedError */ .p4(host.signal.reason);
            total += chunk.length;
            if (total > limits.size)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} has more than ${megabytes(limits.size)}, which no release has.`, {
                    cure: 'Look at what answers at the address of the mirror.',
                });
            came(total);
            hash.update(chunk);
            await file.writeFile(chunk).catch((error) => {
                throw unwritable(to, error);
            });
        }
    }
    finally {
        await file.close();
    }
    return hash.digest('hex');
}
function failure(response, what, host) {
    const words = `${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}`;
    if ((0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .isTransientStatus */ .Dm)(response.status))
        return new _core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .Transient */ .Rc(`the server answered ${words}`, {
            after: (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .retryAfter */ .P9)(response.headers.get('retry-after'), host.now()),
        });
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what}: the server answered ${words}.`, { cure: `Look at what answers at ${response.url}.` });
}
function tooSlow(what, { whole }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} was not there after ${whole / 60_000} minutes.`, {
        cure: 'Use a mirror that is nearer: tools-mirror.',
    });
}
function unreadable(url, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${(0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url)} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, {
        cure: 'It must be a file that the user of this run may read.',
        cause,
    });
}
function unwritable(path, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${path} cannot be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, {
        cure: `Make room in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)}, or give the user of this run the right to write there.`,
        cause,
    });
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}


/***/ }),

/***/ 85179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ fetchProven),
/* harmony export */   u: () => (/* binding */ fetchRelease)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38537);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4687);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91329);
/* harmony import */ var _prove_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28285);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37729);









/**
 * Fetches a release, verifies asset and executable, and puts the executable into the tool cache.
 *
 * @param mirror base URL that ends with `/`; '' for upstream
 * @throws UserError for what cannot be had and for whatever is not the promised bytes; nothing of it stays
 */
async function fetchRelease(release, place, mirror, host) {
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .beside */ .vY)(place, async (work) => {
        const { executable, file, found, from } = await fetchProven(release, mirror, work, host);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(executable, 0o755);
        await (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .putInPlace */ .yK)(place, executable, (0,_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .needsAsset */ .SL)(release, found.executable) ? file : undefined);
        return { sha256: found.executable, from };
    });
}
/**
 * Fetches a release into a folder of the caller's and verifies it.
 *
 * @throws UserError for what cannot be had and for whatever is not the promised bytes
 */
async function fetchProven(release, mirror, work, host) {
    const given = await got(release, mirror, work, host);
    const from = given.url.protocol === 'file:' ? mirror : given.url.host;
    const what = `${release.name} ${release.version} from ${from}`;
    const proven = await (0,_prove_file_js__WEBPACK_IMPORTED_MODULE_7__/* .proveFile */ .N)(release, given, work, what, (why, cause) => refused(`${what} ${why}`, mirror, cause));
    return { ...given, ...proven, from };
}
/** Upstream has the asset; a mirror has the asset or the bare executable. */
async function got(release, mirror, work, host) {
    const { name, version, platform, asset, executable } = release;
    const what = `${name} ${version} for ${platform}`;
    const base = mirror.endsWith('/') ? mirror : `${mirror}/`;
    const folder = mirror === '' ? undefined : new URL(`${name}/${version}/${platform.replace('/', '-')}/`, base);
    const files = folder === undefined ? [asset] : [...new Set([asset, executable])];
    const urls = folder === undefined ? [new URL(release.url)] : files.map((file) => new URL(file, folder));
    for (const [at, url] of urls.entries()) {
        const bare = (0,_release_js__WEBPACK_IMPORTED_MODULE_8__/* .isBare */ .JE)(release) || files[at] !== asset;
        // Windows' own unpacker wants the ending.
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, asset);
        const sha256 = await (0,_download_js__WEBPACK_IMPORTED_MODULE_4__/* .download */ .R)(url, file, what, host).catch((error) => {
            throw unreachable(error, release, mirror, url);
        });
        if (sha256 !== undefined)
            return { file, bare, sha256, url };
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${what} at ${urls.map(({ href }) => href).join(' or ')}, or it may not be read.`, {
        cure: mirror === ''
            ? `Was the release taken away? Name another version (tools: ${name}=…) or a place that has it (tools-mirror).`
            : `Put it there: ${asset} as upstream has it, or the executable alone as ${executable}.`,
    });
}
/** A failure of the line, with what helps where there is none. */
function unreachable(error, { name, platform }, mirror, url) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo && error.cause instanceof _core_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .Transient */ .Rc))
        return error;
    const where = mirror === '' ? url.host : 'the mirror';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${error.message}, from ${where}`, {
        cure: `Without a way to ${where}, name a place that has the tools (tools-mirror: image-pipeline mirror DIR fills one), or give an executable of your own: tools: ${(0,_release_js__WEBPACK_IMPORTED_MODULE_8__/* .ownLine */ .D3)(name, platform)}.`,
        cause: error,
    });
}
function refused(problem, mirror, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${problem}: it was removed and not run.`, {
        cure: `Something ${mirror === '' ? 'on the way' : 'in the mirror'} is not what the makers released. Find out what before you try again.`,
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 27044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hasher)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56512);




/** Plain JavaScript, because a bundle has no file of its own for it. One megabyte at a time, without copies. */
const source = `
const { parentPort } = require('node:worker_threads')
const { createHash } = require('node:crypto')
const { closeSync, openSync, readSync, writeSync } = require('node:fs')
const buffer = Buffer.allocUnsafe(1 << 20)
parentPort.on('message', ({ path, to }) => {
  try {
    const file = openSync(path, 'r')
    const hash = createHash('sha256')
    let other
    try {
      if (to !== undefined) other = openSync(to, 'wx', 0o700)
      for (;;) {
        const length = readSync(file, buffer, 0, buffer.length, null)
        if (length === 0) break
        const piece = length === buffer.length ? buffer : buffer.subarray(0, length)
        hash.update(piece)
        if (other !== undefined) for (let at = 0; at < length; ) at += writeSync(other, piece, at, length - at)
      }
    } finally {
      closeSync(file)
      if (other !== undefined) closeSync(other)
    }
    // Not before: a file that is open for writing cannot be run.
    parentPort.postMessage({ hash: hash.digest('hex') })
  } catch ({ message, code }) {
    parentPort.postMessage({ message, code })
  }
})`;
/**
 * Hashes files on all cores: one thread hashes one file, the biggest first. Threads end when nothing is left to do.
 * Measured against streams in the main thread and webcrypto: bench/tools.ts.
 */
function hasher(signal, width = Math.min(4, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)())) {
    const waiting = [];
    let threads = 0;
    const thread = () => {
        threads += 1;
        // Without the program's own arguments: one of them may say that text is a module.
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(source, { eval: true, execArgv: [] });
        let job;
        const stop = () => finish(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InterruptedError */ .p4(signal.reason));
        const finish = (error) => {
            signal.removeEventListener('abort', stop);
            threads -= 1;
            job?.failed(error);
            void worker.terminate();
            if (error === undefined)
                return;
            for (const left of waiting.splice(0))
                left.failed(error);
        };
        const next = () => {
            job = waiting.shift();
            if (job === undefined)
                finish();
            else
                worker.postMessage({ path: job.path, to: job.to });
        };
        worker.on('message', ({ hash, message, code }) => {
            if (hash !== undefined)
                job?.done(hash);
            else
                job?.failed(Object.assign(new Error(message), { code }));
            next();
        });
        worker.once('error', finish);
        signal.addEventListener('abort', stop, { once: true });
        next();
    };
    const ask = async (path, to) => {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (signal.aborted)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InterruptedError */ .p4(signal.reason);
        return new Promise((done, failed) => {
            waiting.push({ path, size, done, failed, ...(to === undefined ? {} : { to }) });
            waiting.sort((one, other) => other.size - one.size);
            if (threads < width)
                thread();
        });
    };
    return { sha256: (path) => ask(path), copy: ask };
}


/***/ }),

/***/ 10603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pins: () => (/* binding */ pins)
/* harmony export */ });
const pins = {
    trivy: {
        default: '0.74.0',
        minimum: '0.69.2',
        url: 'https://github.com/aquasecurity/trivy/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'trivy_{version}_Linux-64bit.tar.gz',
            'linux/arm64': 'trivy_{version}_Linux-ARM64.tar.gz',
            'darwin/amd64': 'trivy_{version}_macOS-64bit.tar.gz',
            'darwin/arm64': 'trivy_{version}_macOS-ARM64.tar.gz',
            'windows/amd64': 'trivy_{version}_windows-64bit.zip',
        },
        forbiddenVersions: {
            '0.69.4': 'malicious binary (GHSA-69fq-xp46-6x23 / CVE-2026-33634)',
            '0.69.5': 'malicious Docker Hub image tag',
            '0.69.6': 'malicious Docker Hub image tag',
        },
        forbiddenHashes: {
            '385d498d18a3a7c67878ca7322716f9da25683eb1a4bf9e9592da0d5f2ab09f6': 'malicious trivy_0.69.4_Linux-64bit.tar.gz',
            ba04ba6a0c028cde17599c8ddaefdb854055c5a23c595e06630732002ea59a76: 'malicious trivy_0.69.4_Linux-32bit.tar.gz',
        },
        versions: {
            '0.75.0': {
                'linux/amd64': {
                    asset: 'c6e65abddb348e25f10549df887045629cf28cc72453cd1c63acb717316b3f3f',
                    executable: '93f9da8e4ba5e0c1c76d8234ed2494cf9afb0a96fd21953e424bb795f3299b8e',
                },
                'linux/arm64': {
                    asset: 'a1ee9f6ffb7d112b64ff726a2a0717c21175c1114361391f4a132956751a13b3',
                    executable: '869e310e208f0f2e3e90e4f842cc6adaa2b2c046fecbaade481e6b23fcc8f2a9',
                },
                'darwin/amd64': {
                    asset: '291edaa9778acbe4693d067b5ad60ee11570e5ac68296e85595417528ca641e4',
                    executable: '484287e06ab2e4038c42ba396da8637aaaca0967e3e65840563706a0284169b4',
                },
                'darwin/arm64': {
                    asset: '4a77108cccf8e55c8d6823e1e759939a622277e66cd0daa3c1fc621ed69e4568',
                    executable: '32b84c068e11e5381fc85d3fe2e8ac238659ab22524ce1b2b9dfcbd0b1f7331a',
                },
                'windows/amd64': {
                    asset: '4e43bd71a30f51aee39525f60f2b47043af77eb8df8fe082aae4372b69c6660f',
                    executable: '3b4fcf6fec53c4c73c325cfd518c7264100695b19e6c59c6a777e4a67dc9f0e6',
                },
            },
            '0.74.0': {
                'linux/amd64': {
                    asset: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
                    executable: 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791',
                },
                'linux/arm64': {
                    asset: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
                },
                'darwin/amd64': {
                    asset: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
                },
                'darwin/arm64': {
                    asset: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
                },
                'windows/amd64': {
                    asset: '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
                    executable: '4c532e1f28f53282dc364671e87381cd77760fa9cafab143f576449c2207cdd5',
                },
            },
            '0.69.3': {
                'linux/amd64': {
                    asset: '1816b632dfe529869c740c0913e36bd1629cb7688bd5634f4a858c1d57c88b75',
                },
                'linux/arm64': {
                    asset: '7e3924a974e912e57b4a99f65ece7931f8079584dae12eb7845024f97087bdfd',
                },
                'darwin/amd64': {
                    asset: 'fec4a9f7569b624dd9d044fca019e5da69e032700edbb1d7318972c448ec2f4e',
                },
                'darwin/arm64': {
                    asset: 'a2f2179afd4f8bb265ca3c7aefb56a666bc4a9a411663bc0f22c3549fbc643a5',
                },
            },
        },
    },
    gitleaks: {
        default: '8.30.1',
        minimum: '8.26.0',
        url: 'https://github.com/gitleaks/gitleaks/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'gitleaks_{version}_linux_x64.tar.gz',
            'linux/arm64': 'gitleaks_{version}_linux_arm64.tar.gz',
            'darwin/amd64': 'gitleaks_{version}_darwin_x64.tar.gz',
            'darwin/arm64': 'gitleaks_{version}_darwin_arm64.tar.gz',
            'windows/amd64': 'gitleaks_{version}_windows_x64.zip',
            'windows/arm64': 'gitleaks_{version}_windows_arm64.zip',
        },
        forbiddenVersions: {},
        forbiddenHashes: {},
        versions: {
            '8.30.1': {
                'linux/amd64': {
                    asset: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
                    executable: '88f91962aa2f93ac6ab281d553b9e125f5197bbbce38f9f2437f7299c32e5509',
                },
                'linux/arm64': {
                    asset: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
                    executable: '00e91bbe655bd7c47753e8cfe61cb76ea1a5d7e7702fe161ee40102b46b3823b',
                },
                'darwin/amd64': {
                    asset: 'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
                    executable: 'cee01fea7173f1b779dff188e1c26ecbcb4027d394acc573b23aaf0be260e291',
                },
                'darwin/arm64': {
                    asset: 'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
                    executable: 'ba52fb1bfabbcde42f032afad3d6e0b19dff8ed105229a16e7caa338bbc0e84f',
                },
                'windows/amd64': {
                    asset: 'd29144deff3a68aa93ced33dddf84b7fdc26070add4aa0f4513094c8332afc4e',
                    executable: '17157e2ee8b76fc8b1d8bee607a250e34b8a8023c8bc81822d4b5ee4d78fcb7c',
                },
                'windows/arm64': {
                    asset: 'b95f5e4f5c425cedca7ee203d9afd29597e692c4924a12ed42f970537c72cc0f',
                    executable: '200df852fdecbedb19a33960657333cba5e231740bc8968972b507b50f93b194',
                },
            },
        },
    },
    cosign: {
        default: '3.1.3',
        minimum: '3.1.1',
        url: 'https://github.com/sigstore/cosign/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'cosign-linux-amd64',
            'linux/arm64': 'cosign-linux-arm64',
            'darwin/amd64': 'cosign-darwin-amd64',
            'darwin/arm64': 'cosign-darwin-arm64',
            'windows/amd64': 'cosign-windows-amd64.exe',
        },
        forbiddenVersions: {},
        forbiddenHashes: {},
        versions: {
            '3.1.3': {
                'linux/amd64': {
                    asset: '4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71',
                    executable: '4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71',
                },
                'linux/arm64': {
                    asset: 'c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a',
                    executable: 'c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a',
                },
                'darwin/amd64': {
                    asset: '2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c',
                    executable: '2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c',
                },
                'darwin/arm64': {
                    asset: '5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76',
                    executable: '5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76',
                },
                'windows/amd64': {
                    asset: '9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be',
                    executable: '9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be',
                },
            },
        },
    },
    syft: {
        default: '1.54.1',
        minimum: '1.0.0',
        url: 'https://github.com/anchore/syft/releases/download/v{version}/{asset}',
        assets: {
            'linux/amd64': 'syft_{version}_linux_amd64.tar.gz',
            'linux/arm64': 'syft_{version}_linux_arm64.tar.gz',
            'darwin/amd64': 'syft_{version}_darwin_amd64.tar.gz',
            'darwin/arm64': 'syft_{version}_darwin_arm64.tar.gz',
            'windows/amd64': 'syft_{version}_windows_amd64.zip',
            'windows/arm64': 'syft_{version}_windows_arm64.zip',
        },
        forbiddenVersions: {},
        forbiddenHashes: {},
        versions: {
            '1.54.1': {
                'linux/amd64': {
                    asset: 'c069905b391cc4c20a5ba65ad5c10be2a7ba074f8ea6ad203e24d14e303dad47',
                    executable: 'dbf75864e7a7ff9e1fbf00552c31483f693188632a9f68f343cd7653dac513d6',
                },
                'linux/arm64': {
                    asset: 'dfdf0537610113edbefe1f1fc6548bc957b2d77439636ec824fcf0e10d46d054',
                    executable: '7d3cc523a2652d26568b9b2b94b5419dbf05f34ce896cf29904a0073d84eecf2',
                },
                'darwin/amd64': {
                    asset: '2956322838b2f64e470eea474495f0cd96be4f222b1ac037258cdc47d965064e',
                    executable: '9de0c19c5e6bf06884c4699c11449fcf97cfe68b7d0451730dfc38894c6b3bda',
                },
                'darwin/arm64': {
                    asset: 'b4319c3abaa87a0170ab76ee83ea2260ca34b53aecfa3ab0dd5428d2319d744f',
                    executable: 'bc08d98ac3ca9cf475952b8eab22dfda70f3ab475ceb4e0113b9f77b24b75e26',
                },
                'windows/amd64': {
                    asset: '8b56e8285e295e0bbed26eeea9b16ed51c493be97ccdf42dae6326c84fe8e19f',
                    executable: 'b7e78564e72dc550301ff221c9e034d9ece77d16f8e5cc0f7782caa302addbc6',
                },
                'windows/arm64': {
                    asset: '440019acac7c5b3b44edb8d224aa226b52aadca66a1c3a0a8d58a9525f675e36',
                    executable: 'a6dc42b0802fcad9582b178bc6117e4c3fe7cd94912d14054bb489717f34e223',
                },
            },
            '1.44.0': {
                'linux/amd64': {
                    asset: '0e91737aee2b5baf1d255b959630194a302335d848ff97bb07921eb6205b5f5a',
                },
                'linux/arm64': {
                    asset: '6f6cdcdc695721d91ce756e3b5bc3e3416599c464101f5e32e9c3f33054ee6d9',
                },
                'darwin/amd64': {
                    asset: 'c40ece5407927327f94f35901727dbc604b46857e04f04ec94a310845fb71bde',
                },
                'darwin/arm64': {
                    asset: '24e4d34078ae81da7c82539616f0ccac3e226cf4f74a38ce6fb3463619e50a55',
                },
            },
        },
    },
};


/***/ }),

/***/ 56:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   vY: () => (/* binding */ beside),
/* harmony export */   yK: () => (/* binding */ putInPlace)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56512);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52848);





function placeOf(release, host) {
    const root = host.env.RUNNER_TOOL_CACHE || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cacheDir, 'tools');
    const version = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, release.name, release.version);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(version, (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheArch */ .z)(release.platform));
    return {
        version,
        folder,
        executable: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, release.executable),
        asset: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, release.asset),
        complete: `${folder}.complete`,
    };
}
const workPrefix = '.fetching-';
/** Work in a folder of its own in the same file system, so that what is done can be renamed into its place. */
async function beside(place, work) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place.version, `${workPrefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
        await sweep(place.version);
    }
    catch (error) {
        throw unwritable(place.version, error);
    }
    try {
        return await work(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}
/**
 * Puts verified files into their places, each by one rename: whoever runs or reads the old file keeps it, and another
 * run that does the same this moment puts the same bytes there.
 *
 * @param kept upstream's asset, where it must stay beside the executable
 */
async function putInPlace(place, executable, kept) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(place.folder, { recursive: true });
        if (kept !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(kept, place.asset);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(executable, place.executable);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(place.complete, '');
    }
    catch (error) {
        throw unwritable(place.folder, error);
    }
}
/** What a run that was killed has left. */
async function sweep(folder) {
    const yesterday = Date.now() - 86_400_000;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (!name.startsWith(workPrefix))
            continue;
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (mtimeMs < yesterday)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    }
}
/** The cache lets us not write, or is full. */
function unwritable(path, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The tool cache cannot be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}`, {
        cure: `Give the user of this run the right to write in ${path}, or make room there.`,
        cause,
    });
}


/***/ }),

/***/ 52848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ machinePlatform),
/* harmony export */   z: () => (/* binding */ cacheArch)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** This machine as releases name it, e.g. `linux/amd64`. */
function machinePlatform() {
    const systems = { win32: 'windows' };
    const machines = { x64: 'amd64', ia32: '386' };
    return `${systems[(0,node_os__WEBPACK_IMPORTED_MODULE_0__.platform)()] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.platform)()}/${machines[(0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)()] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.arch)()}`;
}
/** The machine as Node and the runner's tool cache name it: `x64`. */
function cacheArch(machine) {
    const architecture = machine.split('/')[1] ?? '';
    return { amd64: 'x64', '386': 'ia32' }[architecture] ?? architecture;
}


/***/ }),

/***/ 91329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SL: () => (/* binding */ needsAsset),
/* harmony export */   Sp: () => (/* binding */ wrongAsset),
/* harmony export */   Yg: () => (/* binding */ refuseForbidden),
/* harmony export */   f7: () => (/* binding */ wrongBytes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37729);


/** What speaks against these bytes; undefined when they are the release that was promised. */
function wrongBytes(release, { asset, executable }) {
    const { pinned, given } = release;
    if (pinned === undefined)
        return asset === given || executable === given
            ? undefined
            : `sha256 ${executable}${asset === undefined ? '' : ` (asset ${asset})`} instead of the given ${given}`;
    if (asset !== undefined && asset !== pinned.asset)
        return wrongAsset(release, asset);
    if (pinned.executable !== undefined)
        return executable === pinned.executable
            ? undefined
            : `sha256 ${executable} instead of ${pinned.executable} as pinned`;
    return asset === undefined ? `sha256 ${executable}, and none of the executable alone is pinned` : undefined;
}
/** What speaks against an asset before it is opened. */
function wrongAsset({ pinned }, asset) {
    if (pinned === undefined || asset === pinned.asset)
        return undefined;
    return `sha256 ${asset} instead of ${pinned.asset ?? 'none'} as pinned`;
}
/** Whether the executable's own hash tells nothing: the asset must stay beside it. */
function needsAsset(release, executable) {
    if ((0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isBare */ .JE)(release))
        return false;
    return release.pinned === undefined ? executable !== release.given : release.pinned.executable === undefined;
}
/** @throws UserError for bytes that are known to be malicious, whoever asks for them */
function refuseForbidden(what, forbidden, hashes) {
    for (const hash of hashes) {
        const why = hash === undefined ? undefined : forbidden[hash];
        if (why !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} has sha256 ${hash}, which is never run: ${why}.`, {
                cure: 'Remove it from wherever it came from, and treat what it ran beside as stolen.',
            });
    }
}


/***/ }),

/***/ 28285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ proveFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/tools/proof.js
var proof = __webpack_require__(91329);
// EXTERNAL MODULE: ./.build/src/tools/release.js
var tools_release = __webpack_require__(37729);
// EXTERNAL MODULE: ./.build/src/tools/tar-gz.js + 1 modules
var tar_gz = __webpack_require__(67694);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./.build/src/tools/zip.js




/**
 * Takes the one executable out of a zip (Windows' releases). The system's own program unpacks it, into a folder that
 * only we can enter and that is thrown away; it refuses names that lead out of there.
 *
 * @param work a folder of ours that does not exist yet
 * @param unpack unpacks a zip into a folder
 * @throws Error that says what is wrong with the archive
 */
async function readZip(archive, executable, to, work, unpack = bySystem) {
    const asset = await hashOf(archive);
    await (0,promises_.mkdir)(work, { mode: 0o700 });
    await unpack(archive, work);
    const unpacked = (0,external_node_path_.join)(work, executable);
    const found = await (0,promises_.lstat)(unpacked).catch(() => undefined);
    if (found === undefined)
        throw new Error(`it has no ${executable}`);
    if (!found.isFile())
        throw new Error(`${executable} in it is no regular file`);
    await (0,promises_.rename)(unpacked, to);
    return { asset, executable: await hashOf(to) };
}
async function bySystem(archive, folder) {
    // Heavy, and needed on one system only.
    const { extractZip } = await Promise.all(/* import() */[__webpack_require__.e(6058), __webpack_require__.e(9805), __webpack_require__.e(4072)]).then(__webpack_require__.bind(__webpack_require__, 59805));
    await extractZip(archive, folder);
}
async function hashOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./.build/src/tools/prove-file.js






/**
 * Holds a file, and the executable in it, against what the release must be.
 *
 * @param what names it in messages, e.g. `trivy 0.74.0 from github.com`
 * @param refuse makes the error: told what speaks against the bytes, in words that fit behind their name
 * @throws that error; UserError for bytes that are known to be malicious
 */
async function proveFile(release, { file, bare, sha256 }, work, what, refuse) {
    (0,proof/* refuseForbidden */.Yg)(what, release.forbidden, [sha256]);
    const before = bare ? undefined : (0,proof/* wrongAsset */.Sp)(release, sha256);
    if (before !== undefined)
        throw refuse(`has ${before}`);
    const executable = bare ? file : (0,external_node_path_.join)(work, 'executable');
    const found = bare
        ? { ...((0,tools_release/* isBare */.JE)(release) && { asset: sha256 }), executable: sha256 }
        : await opened(release, file, executable, work).catch((error) => {
            throw refuse(`is a broken archive: ${(0,errors/* messageOf */.bD)(error)}`, error);
        });
    (0,proof/* refuseForbidden */.Yg)(what, release.forbidden, [found.executable]);
    const why = (0,proof/* wrongBytes */.f7)(release, found);
    if (why !== undefined)
        throw refuse(`has ${why}`);
    return { executable, found };
}
function opened({ asset, executable }, file, to, work) {
    return asset.endsWith('.zip')
        ? readZip(file, executable, to, (0,external_node_path_.join)(work, 'unpacked'))
        : (0,tar_gz/* readTarGz */.J)(file, executable, to);
}


/***/ }),

/***/ 37729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ ownLine),
/* harmony export */   JE: () => (/* binding */ isBare),
/* harmony export */   l7: () => (/* binding */ releaseOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/**
 * The release for this platform.
 *
 * @param choice the user's; undefined takes the default
 * @throws UserError for a platform without an asset or without a hash, and for a hash that is not the pinned one's
 */
function releaseOf(name, choice, pins, platform) {
    const { version, sha256 } = choice ?? { version: pins.default, sha256: undefined };
    const pattern = pins.assets[platform];
    if (pattern === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} has no release for ${platform}, only for ${Object.keys(pins.assets).join(', ')}.`, {
            cure: `Run it on one of these, or give an executable of your own: tools: ${ownLine(name, platform)}.`,
        });
    const pin = pins.versions[version]?.[platform];
    if (pin === undefined && sha256 === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`No hash of ${name} ${version} for ${platform} is known.`, {
            cure: `Give one: tools: ${name}=${version}@sha256:…, or take a version that has one: ${withPin(pins, platform)}.`,
        });
    if (pin !== undefined && sha256 !== undefined && sha256 !== pin.asset && sha256 !== pin.executable)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`sha256:${sha256} is not ${name} ${version} for ${platform}: that is ${hashes(pin)}.`, {
            cure: `Leave the hash away: tools: ${name}=${version}.`,
        });
    const asset = pattern.replaceAll('{version}', version);
    return {
        name,
        version,
        platform,
        asset,
        executable: platform.startsWith('windows/') ? `${name}.exe` : name,
        url: pins.url.replaceAll('{version}', version).replaceAll('{asset}', asset),
        // A given hash that is a pinned one says no more than the pins do.
        ...(pin === undefined ? { given: sha256 ?? '' } : { pinned: pin }),
        trust: pin === undefined ? 'given hash' : 'pinned',
        forbidden: pins.forbiddenHashes,
    };
}
/** Whether upstream's asset is the executable itself. */
function isBare({ asset }) {
    return !/\.(tar\.gz|zip)$/.test(asset);
}
/** The line of `tools` for an executable of one's own. */
function ownLine(name, platform) {
    return platform.startsWith('windows/') ? `${name}=C:\\path\\to\\${name}.exe` : `${name}=/path/to/${name}`;
}
function withPin({ versions }, platform) {
    const found = Object.entries(versions).filter(([, platforms]) => platforms[platform] !== undefined);
    return found.map(([version]) => version).join(', ') || 'none has';
}
function hashes({ asset, executable }) {
    const parts = [asset && `${asset} as upstream's asset`, executable && `${executable} as an executable`];
    return parts.filter(Boolean).join(' or ');
}


/***/ }),

/***/ 67694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readTarGz)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./.build/src/oci/tar-entries.js
var tar_entries = __webpack_require__(83527);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./.build/src/tools/tar-names.js

/** More than any path has, in bytes. */
const longest = 1 << 16;
/**
 * Gives the name of each entry, read in the order of the archive: a header of its own may name the one that follows.
 * '' for such a header itself.
 *
 * The judge throws an Error for names that lead out of the folder in which an archive is unpacked.
 */
function nameJudge() {
    let next;
    return async (member) => {
        if (member.type === 'L') {
            next = (await textOf(member)).replace(/\0+$/, '');
            return '';
        }
        if (member.type === 'x' || member.type === 'g') {
            const records = paxRecords(await textOf(member));
            // A size of its own would let the reader see other entries than we do; a global name would name all of them.
            if (records.has('size') || (member.type === 'g' && records.has('path')))
                throw new Error('it has a pax header that is not understood');
            next = records.get('path') ?? next;
            return '';
        }
        const name = next ?? member.name;
        next = undefined;
        return judged(name);
    };
}
function judged(name) {
    if (/^([\\/]|[A-Za-z]:)/.test(name))
        throw new Error(`it has an absolute name: ${name}`);
    if (name.split(/[\\/]/).includes('..'))
        throw new Error(`it has a name that leads out of it: ${name}`);
    return name.replace(/^(\.\/)+/, '');
}
async function textOf({ size, content }) {
    if (size > longest)
        throw new Error(`it has a header of ${size} bytes`);
    return (await (0,consumers_.buffer)(content)).toString('utf8');
}
/** `30 mtime=1700000000.123456789\n`, where the number is the length of the whole record in bytes. */
function paxRecords(text) {
    const records = new Map();
    for (let rest = Buffer.from(text); rest.length > 0;) {
        const length = Number(/^(\d{1,6}) /.exec(rest.toString('latin1', 0, 8))?.[1]);
        const record = rest.toString('utf8', 0, length);
        const [, key, value] = /^\d+ ([^=]+)=(.*)\n$/s.exec(record) ?? [];
        if (!(length > 0 && length <= rest.length) || key === undefined || value === undefined)
            throw new Error('it has a malformed pax header');
        records.set(key, value);
        rest = rest.subarray(length);
    }
    return records;
}

;// CONCATENATED MODULE: ./.build/src/tools/tar-gz.js






/** What no release of a tool comes near, in bytes of everything in it. */
const largest = 2 ** 31;
/**
 * Takes the one executable out of a tar.gz, and hashes both in the same reading. The rest of the archive is judged and
 * thrown away: nothing else of it ever lies on the disk.
 *
 * @param to where the executable is written, a new file; without it, it is only hashed
 * @throws Error that says what is wrong with the archive
 */
async function readTarGz(archive, executable, to) {
    const asset = (0,external_node_crypto_.createHash)('sha256');
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 20 });
    const packed = (async function* () {
        for await (const chunk of (0,external_node_fs_.createReadStream)(archive, { highWaterMark: 1 << 20 })) {
            asset.update(chunk);
            yield chunk;
        }
    })();
    const { Readable } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 57075, 19));
    const input = Readable.from(packed);
    input.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
    try {
        const found = await onlyExecutable(bounded(gunzip), executable, to);
        // Zeros after the last member are no error to zlib.
        if (gunzip.bytesWritten !== (await (0,promises_.stat)(archive)).size)
            throw new Error('something follows the end of the archive');
        return { asset: asset.digest('hex'), executable: found };
    }
    finally {
        input.destroy();
        gunzip.destroy();
    }
}
async function onlyExecutable(tar, executable, to) {
    const nameOf = nameJudge();
    let found;
    for await (const member of (0,tar_entries/* tarMembers */.Fb)(tar, { whole: true })) {
        const name = await nameOf(member);
        if (name !== executable)
            continue;
        if (found !== undefined)
            throw new Error(`it has ${executable} twice`);
        if (member.type !== '0' && member.type !== '')
            throw new Error(`${executable} in it is ${kindOf(member)}`);
        found = await taken(member, to);
    }
    if (found === undefined)
        throw new Error(`it has no ${executable}`);
    return found;
}
async function taken({ content }, to) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const file = to === undefined ? undefined : await (0,promises_.open)(to, 'wx', 0o755);
    try {
        for await (const chunk of content) {
            hash.update(chunk);
            await file?.writeFile(chunk);
        }
    }
    finally {
        await file?.close();
    }
    return hash.digest('hex');
}
function kindOf({ type, linkName }) {
    if (type === '1' || type === '2')
        return `a link to ${linkName}`;
    return type === '5' ? 'a folder' : `no file (type ${type})`;
}
async function* bounded(stream) {
    let total = 0;
    for await (const chunk of stream) {
        total += chunk.length;
        if (total > largest)
            throw new Error(`it unpacks to more than ${largest} bytes`);
        yield chunk;
    }
}


/***/ })

};
