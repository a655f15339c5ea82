export const id = 9904;
export const ids = [9904,7523];
export const modules = {

/***/ 79904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* reexport */ judge),
  plan: () => (/* reexport */ plan),
  planned: () => (/* reexport */ planned),
  run: () => (/* reexport */ run),
  show: () => (/* reexport */ show)
});

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/analyze/layers/entry.js
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

;// CONCATENATED MODULE: ./.build/src/analyze/causes.js


const most = 3;
function largestLayers({ layers }, compressed) {
    return layers
        .map((layer, at) => ({
        bytes: compressed ? layer.compressed : layer.size,
        text: `layer ${at + 1}${layer.command === '' ? '' : `: ${(0,plain/* plain */.p)(layer.command, 80)}`}`,
    }))
        .sort((one, other) => other.bytes - one.bytes)
        .slice(0, most);
}
function mostWasted({ paths }) {
    return paths.slice(0, most).map(({ path, bytes, from, by }) => ({
        bytes,
        text: `${(0,plain/* plain */.p)(shownPath(path), 80)} of layer ${from + 1}, dead by layer ${by + 1}`,
    }));
}

;// CONCATENATED MODULE: ./.build/src/analyze/plan.js

function plan(inputs) {
    return {
        compressed: inputs.maxCompressed,
        uncompressed: inputs.maxUncompressed,
        wasted: inputs.maxWasted,
        layers: inputs.maxLayers,
        efficiency: inputs.minEfficiency,
        buildTime: inputs.maxBuildTime,
    };
}
/** The budgets as people write them, by the names of their inputs; of one with a platform's own, `10 MB, linux/arm64 20 MB`. */
function planned({ compressed, uncompressed, wasted, layers, efficiency, buildTime }) {
    const limits = (some, text) => [...some].map(([platform, limit]) => `${platform === '' ? '' : `${platform} `}${text(limit)}`).join(', ');
    const ofWaste = [
        wasted?.bytes === undefined ? '' : (0,bytes_text/* bytesText */.p)(wasted.bytes),
        wasted?.share === undefined ? '' : percent(wasted.share),
    ];
    const budgets = {
        'max-compressed': limits(compressed, bytes_text/* bytesText */.p),
        'max-uncompressed': limits(uncompressed, bytes_text/* bytesText */.p),
        'max-wasted': ofWaste.filter(Boolean).join(' and '),
        'max-layers': limits(layers, String),
        'min-efficiency': limits(efficiency, percent),
        'max-build-time': buildTime === undefined ? '' : `${buildTime / 1000} s`,
    };
    const given = Object.entries(budgets).filter(([, text]) => text !== '');
    return { budgets: given.length === 0 ? 'none: sizes are shown' : Object.fromEntries(given) };
}
/** As it was written down. */
function percent(part) {
    // Without what binary fractions add: 0.57 is 57 %.
    return `${Number((part * 100).toPrecision(12))} %`;
}

;// CONCATENATED MODULE: ./.build/src/analyze/judge.js




/**
 * A budget of one platform (`linux/arm64=500MB`) comes before the one of all. What is equal to its budget passes.
 *
 * @param buildSeconds undefined where nothing was built
 */
function judge(analysis, plan, buildSeconds) {
    const held = [
        ...analysis.platforms.flatMap((platform) => judgePlatform(platform, plan)),
        ...judgeTime(plan, buildSeconds),
    ];
    const failed = held.filter(({ passed }) => !passed);
    const idle = idleLimits(analysis, plan);
    if (held.length === 0)
        return { analysis, held, verdict: undefined, idle };
    const verdict = failed.length === 0
        ? { gate: 'analyze', passed: true }
        : { gate: 'analyze', passed: false, reason: failed.map(reasonOf).join('; ') };
    return { analysis, held, verdict, idle };
}
function idleLimits({ platforms }, plan) {
    const there = platforms.map(({ platform }) => platform);
    const limits = [
        ['max-compressed', plan.compressed],
        ['max-uncompressed', plan.uncompressed],
        ['max-layers', plan.layers],
        ['min-efficiency', plan.efficiency],
    ];
    return limits.flatMap(([input, byPlatform]) => [...byPlatform.keys()]
        .filter((platform) => platform !== '' && !there.includes(platform))
        .map((platform) => `${input} has a limit for ${platform}, and the image has only ${(0,plain/* plain */.p)(there.join(', '), 200)}`));
}
function judgePlatform(image, plan) {
    const { platform, compressed, uncompressed, layers, dive, waste } = image;
    const bytes = (budget, found, limit) => {
        const passed = found <= limit;
        return {
            budget,
            platform,
            passed,
            text: ofBytes(found, limit),
            causes: passed ? [] : largestLayers(image, budget === 'compressed'),
        };
    };
    return [
        ...held(plan.compressed, platform, (limit) => bytes('compressed', compressed, limit)),
        ...held(plan.uncompressed, platform, (limit) => bytes('uncompressed', uncompressed, limit)),
        ...judgeWaste(image, plan),
        ...held(plan.layers, platform, (limit) => {
            const passed = layers.length <= limit;
            const causes = passed ? [] : largestLayers(image, true);
            return { budget: 'layers', platform, passed, text: `${layers.length} of ${limit}`, causes };
        }),
        ...held(plan.efficiency, platform, (limit) => {
            const passed = dive.efficiency >= limit;
            const text = `${share(dive.efficiency, Math.floor)}, at least ${percent(limit)}`;
            return { budget: 'efficiency', platform, passed, text, causes: passed ? [] : mostWasted(waste) };
        }),
    ];
}
/** Of a size and a share both must be passed: a small image fails by no share, a large one by no size alone. */
function judgeWaste({ platform, uncompressed, waste }, { wasted }) {
    if (!wasted)
        return [];
    const part = uncompressed === 0 ? 0 : waste.total / uncompressed;
    const over = [
        ...(wasted.bytes === undefined ? [] : [waste.total > wasted.bytes]),
        ...(wasted.share === undefined ? [] : [part > wasted.share]),
    ];
    const ofPart = wasted.share === undefined ? '' : ` of ${percent(wasted.share)}`;
    const passed = !over.every(Boolean);
    const size = wasted.bytes === undefined ? (0,bytes_text/* bytesText */.p)(waste.total) : ofBytes(waste.total, wasted.bytes);
    const text = `${size}, ${share(part, Math.ceil)}${ofPart}`;
    return [{ budget: 'wasted', platform, passed, text, causes: passed ? [] : mostWasted(waste) }];
}
function judgeTime({ buildTime }, seconds) {
    if (buildTime === undefined || seconds === undefined)
        return [];
    const took = Math.round(seconds * 1000);
    const passed = took <= buildTime;
    // Rounded towards what fails: 300.04 s are not 300 s.
    const found = ((passed ? Math.floor : Math.ceil)(took / 100) / 10).toFixed(1);
    return [{ budget: 'build time', platform: '', passed, text: `${found} s of ${buildTime / 1000} s`, causes: [] }];
}
function held(limits, platform, judge) {
    const limit = limits.get(platform) ?? limits.get('');
    return limit === undefined ? [] : [judge(limit)];
}
function reasonOf({ budget, platform, text, causes }) {
    // Of an image that exists already the platform is a stranger's word.
    const where = platform === '' ? '' : `${(0,plain/* plain */.p)(platform, 80)} `;
    const why = causes.length === 0 ? '' : ` (${causes.map((cause) => `${(0,bytes_text/* bytesText */.p)(cause.bytes)} ${cause.text}`).join(', ')})`;
    return `${where}${budget} ${text}${why}`;
}
/** Sizes that would read the same are told to the byte. */
function ofBytes(found, limit) {
    const [one, other] = [(0,bytes_text/* bytesText */.p)(found), (0,bytes_text/* bytesText */.p)(limit)];
    return one === other && found !== limit ? `${found} B of ${limit} B` : `${one} of ${other}`;
}
/** Rounded towards what fails: 94.999 % is not 95 %, 10.001 % is not 10 %. */
function share(part, round) {
    // Without what binary fractions add: 0.57 is 57 %, and not a little less.
    return `${round(Number((part * 10_000).toPrecision(12))) / 100} %`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/instruction.js
var instruction = __webpack_require__(53133);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/analyze/layers/layer-cache.js






/** Another walk gives other entries: what an earlier version kept is not read. */
const version = 1;
/** Milliseconds. */
const month = 30 * 24 * 3600 * 1000;
function layerCache(host) {
    const folder = (0,external_node_path_.join)(host.cacheDir, 'layers', `v${version}`);
    const place = (digest) => (0,external_node_path_.join)(folder, `${(0,oci_digest/* hexOf */.ZD)(digest)}.json.gz`);
    return {
        async get(digest) {
            try {
                const text = (await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(await (0,promises_.readFile)(place(digest)))).toString('utf8');
                const { of, rows } = JSON.parse(text);
                if (of !== digest)
                    return undefined;
                await (0,promises_.utimes)(place(digest), host.now(), host.now()).catch(() => { });
                return rows.map(entryOf);
            }
            catch {
                return undefined;
            }
        },
        async put(digest, entries) {
            try {
                await (0,promises_.mkdir)(folder, { recursive: true });
                const text = JSON.stringify({ of: digest, rows: entries.map(rowOf) });
                await (0,replace_file/* replaceText */.e)(place(digest), await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(text, { level: 3 }));
            }
            catch (error) {
                host.log.debug(`what ${digest} holds could not be kept: ${String(error)}`);
            }
        },
        async tidy(now) {
            for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
                const path = (0,external_node_path_.join)(folder, name);
                // Another run may have dropped it.
                const age = await (0,promises_.stat)(path).then(({ mtimeMs }) => now.getTime() - mtimeMs, () => 0);
                if (age > month)
                    await (0,promises_.rm)(path, { force: true }).catch(() => { });
            }
        },
    };
}
function rowOf({ path, typeFlag, size, mode, uid, gid, linkName, crc }) {
    return [path, typeFlag, size, mode, uid, gid, linkName, crc];
}
function entryOf([path, typeFlag, size, mode, uid, gid, linkName, crc]) {
    return { path, typeFlag, size, mode, uid, gid, linkName, crc };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./.build/src/analyze/layers/decompress.js


/** Bytes at a time: zlib's usual 16 kB take twice as long. */
const chunkSize = 1 << 20;
function packingOf(mediaType, start) {
    if (start[0] === 0x1f && start[1] === 0x8b)
        return 'gzip';
    // A zstd frame, or one that may be skipped.
    const magic = Buffer.from(start.subarray(0, 4)).readUIntLE(0, Math.min(4, start.length));
    if (magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f))
        return 'zstd';
    return mediaType.endsWith('+gzip') || mediaType.endsWith('.gzip') ? 'gzip' : 'none';
}
/** The layer's tar as it comes. @throws Error where the packing is broken or cut */
async function unpack(source, mediaType, onBytes) {
    let unpacker;
    try {
        for await (const chunk of source) {
            if (chunk.length === 0)
                continue;
            unpacker ??= await decompress_open(packingOf(mediaType, chunk), onBytes);
            await unpacker.write(chunk);
        }
        await unpacker?.end();
    }
    finally {
        unpacker?.stop();
    }
}
async function decompress_open(packing, onBytes) {
    if (packing === 'none')
        return {
            async write(chunk) {
                onBytes(chunk);
            },
            async end() { },
            stop() { },
        };
    return packing === 'gzip' ? gunzip(onBytes) : unzstd(onBytes);
}
/** Streams that are cut are told by zlib; several members in a row are one. */
function gunzip(onBytes) {
    const stream = (0,external_node_zlib_.createGunzip)({ chunkSize });
    let failed;
    const done = new Promise((resolve, reject) => {
        stream.on('data', (chunk) => {
            if (failed !== undefined)
                return;
            try {
                onBytes(chunk);
            }
            catch (error) {
                failed = error;
                stream.destroy(error);
            }
        });
        stream.once('end', resolve).once('error', reject);
    });
    done.catch((error) => {
        failed ??= error;
    });
    return {
        async write(chunk) {
            if (failed !== undefined)
                throw failed;
            if (!stream.write(chunk))
                await Promise.race([(0,external_node_events_.once)(stream, 'drain'), done]);
            if (failed !== undefined)
                throw failed;
        },
        async end() {
            stream.end();
            await done;
        },
        stop() {
            stream.destroy();
        },
    };
}
/**
 * By a program of JavaScript: Node's own (22.15) loses every frame but the first of a stream (seen on 22.23.3 and
 * 24.21.0), and Node 20 has none.
 */
async function unzstd(onBytes) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339));
    const stream = new Decompress((chunk) => onBytes(chunk));
    return {
        async write(chunk) {
            stream.push(chunk);
        },
        async end() {
            stream.push(new Uint8Array(0), true);
        },
        stop() { },
    };
}

;// CONCATENATED MODULE: ./.build/src/analyze/layers/tar-walk.js

/** What a layer's bytes are instead of a whole tar. */
class WrongTar extends Error {
}
const block = 512;
/** Compared as a whole: a layer may be gigabytes of them. */
const empty = Buffer.alloc(block);
/** More entries than any image has: a layer that is made to fill the memory. */
const mostEntries = 5_000_000;
/** Bytes of a pax header or a long name: real ones have some hundreds. */
const largestHeader = 1024 * 1024;
/**
 * Walks over a tar as its bytes come, without copying a body: ustar, pax, GNU's long names and big numbers.
 *
 * @param onEntry hears of each entry when its body has passed
 */
function tarWalk(onEntry) {
    const header = Buffer.alloc(block);
    let filled = 0;
    let entry;
    let crc = 0;
    /** Bytes of the body that are still to come, and of what fills its last block. */
    let body = 0;
    let padding = 0;
    /** A header's body that is read: pax, long name, long link. */
    let gathering;
    let pax = {};
    let longName = '';
    let longLink = '';
    let entries = 0;
    let extended = false;
    const finish = () => {
        if (gathering) {
            const bytes = Buffer.concat(gathering.parts);
            if (gathering.flag === 120)
                pax = { ...pax, ...readPax(bytes) };
            else if (gathering.flag === 76)
                longName = untilZero(bytes);
            else if (gathering.flag === 75)
                longLink = untilZero(bytes);
            gathering = undefined;
            return;
        }
        if (!entry)
            return;
        entries += 1;
        if (entries > mostEntries)
            throw new WrongTar(`it has more than ${mostEntries} entries`);
        if (entry.path !== '')
            onEntry({ ...entry, crc });
        entry = undefined;
        crc = 0;
    };
    const begin = () => {
        if (extended) {
            // More of an old sparse file's map.
            extended = header[504] === 1;
            return;
        }
        if (header[0] === 0 && header.equals(empty))
            return;
        checkSum(header);
        const flag = header[156] || 48;
        const size = pax.size !== undefined && flag !== 120 ? Number(pax.size) : number(header, 124, 12);
        if (!Number.isSafeInteger(size) || size < 0)
            throw new WrongTar('an entry has no size');
        const bodiless = flag === 49 || flag === 50 || flag === 51 || flag === 52 || flag === 53 || flag === 54;
        body = bodiless ? 0 : size;
        padding = (block - (body % block)) % block;
        if (flag === 120 || flag === 103 || flag === 76 || flag === 75) {
            if (size > largestHeader)
                throw new WrongTar(`a header of an entry has ${size} bytes`);
            gathering = { flag, parts: [] };
            if (body === 0)
                finish();
            return;
        }
        if (flag === 83)
            extended = header[482] === 1;
        entry = {
            path: cleanPath(pax['GNU.sparse.name'] ?? pax.path ?? (longName || plainName(header))),
            typeFlag: flag,
            size: sizeTold(header, flag, size, pax),
            mode: number(header, 100, 8),
            uid: pax.uid === undefined ? number(header, 108, 8) : Number(pax.uid),
            gid: pax.gid === undefined ? number(header, 116, 8) : Number(pax.gid),
            linkName: pax.linkpath ?? (longLink || tar_walk_text(header, 157, 100)),
        };
        pax = {};
        longName = '';
        longLink = '';
        if (body === 0)
            finish();
    };
    return {
        write(chunk) {
            for (let at = 0; at < chunk.length;) {
                if (body > 0) {
                    const length = Math.min(body, chunk.length - at);
                    const part = chunk.subarray(at, at + length);
                    // A chunk is the reader's to use again.
                    if (gathering)
                        gathering.parts.push(Buffer.from(part));
                    else
                        crc = (0,external_node_zlib_.crc32)(part, crc);
                    body -= length;
                    at += length;
                    if (body === 0)
                        finish();
                }
                else if (padding > 0 && filled === 0) {
                    const length = Math.min(padding, chunk.length - at);
                    padding -= length;
                    at += length;
                }
                else {
                    const length = Math.min(block - filled, chunk.length - at);
                    header.set(chunk.subarray(at, at + length), filled);
                    filled += length;
                    at += length;
                    if (filled < block)
                        continue;
                    filled = 0;
                    begin();
                }
            }
        },
        end() {
            if (body > 0 || filled > 0 || gathering)
                throw new WrongTar('it ends in the middle of an entry');
        },
    };
}
/** Of a sparse file what one reads of it, not what lies in the tar. */
function sizeTold(header, flag, size, pax) {
    const real = pax['GNU.sparse.realsize'] ?? pax['GNU.sparse.size'];
    if (real !== undefined)
        return Number(real);
    if (flag === 83)
        return number(header, 483, 12);
    return flag === 49 || flag === 50 ? number(header, 124, 12) : size;
}
function plainName(header) {
    const name = tar_walk_text(header, 0, 100);
    const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? tar_walk_text(header, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
/** No part of it is empty, or begins with a dot. */
const plainPath = /^[^./][^/]*(?:\/[^./][^/]*)*\/?$/;
/** Without what means nothing in a path. @throws WrongTar for one that leads out of the image */
function cleanPath(name) {
    if (plainPath.test(name))
        return name.endsWith('/') ? name.slice(0, -1) : name;
    const parts = [];
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.pop() === undefined)
            throw new WrongTar('a name in it leads out of the image');
        if (part !== '..')
            parts.push(part);
    }
    return parts.join('/');
}
/** Octal digits, or GNU's binary for what has no room in them. */
function number(header, at, length) {
    if (((header[at] ?? 0) & 0x80) !== 0) {
        let value = BigInt((header[at] ?? 0) & 0x7f);
        for (let index = 1; index < length; index += 1)
            value = (value << 8n) | BigInt(header[at + index] ?? 0);
        return Number(value);
    }
    let value = 0;
    for (let index = at; index < at + length; index += 1) {
        const digit = (header[index] ?? 0) - 48;
        if (digit >= 0 && digit < 8)
            value = value * 8 + digit;
        else if (header[index] !== 32 || value > 0)
            break;
    }
    return value;
}
function tar_walk_text(header, at, length) {
    let end = at;
    while (end < at + length && header[end] !== 0)
        end += 1;
    return header.toString('latin1', at, end);
}
function untilZero(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
}
/** `27 path=usr/bin/x\n`, one after another: the length counts all of the line. */
function readPax(bytes) {
    const found = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(32, at);
        const length = space < 0 ? Number.NaN : Number(bytes.toString('latin1', at, space));
        if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length)
            throw new WrongTar('a pax header of it cannot be read');
        const line = bytes.toString('latin1', space + 1, at + length - 1);
        const equals = line.indexOf('=');
        if (equals > 0)
            found[line.slice(0, equals)] = line.slice(equals + 1);
        at += length;
    }
    return found;
}
function checkSum(header) {
    const said = number(header, 148, 8);
    let sum = 0;
    let negative = 0;
    for (let at = 0; at < block; at += 1) {
        const byte = header[at] ?? 0;
        sum += byte;
        negative += byte >> 7;
    }
    // The field itself counts as blanks.
    for (let at = 148; at < 156; at += 1) {
        const byte = header[at] ?? 0;
        sum += 32 - byte;
        negative -= byte >> 7;
    }
    // Some old programs took the bytes for signed ones.
    if (said !== sum && said !== sum - 256 * negative)
        throw new WrongTar('it is no tar, or a broken one');
}

;// CONCATENATED MODULE: ./.build/src/analyze/layers/read-layer.js





/** Bytes of a tar: more is a layer that is made to fill the disk of whoever unpacks it. */
const largestTar = 256 * 2 ** 30;
/**
 * Walks over one layer; nothing is unpacked.
 *
 * @param verified whether its bytes are known to be those of its digest
 * @throws UserError that names the layer: never a number of half a layer; InterruptedError
 */
async function readLayer(blob, source, verified, signal) {
    const entries = [];
    let tarSize = 0;
    const walk = tarWalk((entry) => entries.push(entry));
    const hashed = verified ? source : read_layer_held(source, blob.digest);
    try {
        await unpack(hashed, blob.mediaType, (chunk) => {
            if (signal?.aborted)
                throw new errors/* InterruptedError */.p4(signal.reason);
            tarSize += chunk.length;
            if (tarSize > largestTar)
                throw new Error(`it unpacks to more than ${largestTar} bytes`);
            walk.write(chunk);
        });
        walk.end();
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        throw new errors/* UserError */.yo(`the layer ${blob.digest} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cure: 'Build, or push, the image again: what lies there is broken.',
            cause: error,
        });
    }
    return { blob, entries, tarSize };
}
/** @throws Error where other bytes come than those of the digest */
async function* read_layer_held(source, digest) {
    const hash = (0,external_node_crypto_.createHash)((0,oci_digest/* algorithmOf */.Hy)(digest));
    for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
    }
    if (hash.digest('hex') !== (0,oci_digest/* hexOf */.ZD)(digest))
        throw new Error('its bytes are not those of its digest');
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/dive-tree.js

function emptyTree() {
    return { name: '', size: 0, isDirectory: false, children: new Map() };
}
/** The tree of one layer, in the order of its tar: the last entry of a path wins. */
function treeOf(entries) {
    const tree = emptyTree();
    for (const entry of entries) {
        let node = tree;
        for (const name of entry.path.split('/')) {
            const next = node.children.get(name);
            // Opaque markers vanish; the folders on the way to them are there.
            if (!next && name.startsWith('.wh..wh.')) {
                node = undefined;
                break;
            }
            const made = next ?? { name, size: 0, isDirectory: false, children: new Map() };
            node.children.set(name, made);
            node = made;
        }
        if (!node)
            continue;
        node.size = entry.size;
        node.isDirectory = isDirectory(entry);
    }
    return tree;
}
/** Nodes without children, children before their neighbours, by the bytes of their names. */
function* leaves(tree, prefix = '') {
    for (const child of sorted(tree)) {
        const path = prefix === '' ? child.name : `${prefix}/${child.name}`;
        if (child.children.size > 0)
            yield* leaves(child, path);
        else
            yield { path, node: child };
    }
}
function nodeAt(tree, path) {
    return nodeOf(tree, path.split('/'));
}
/** Bytes of the node and of everything below it. */
function sumBelow(node) {
    let sum = node.size;
    for (const child of node.children.values())
        sum += sumBelow(child);
    return sum;
}
/** Puts a layer over what is below: whiteouts take away, everything else sets its record and keeps the children. */
function stack(below, layer, path = []) {
    for (const child of sorted(layer)) {
        const own = [...path, child.name];
        stack(below, child, own);
        if (child.name.startsWith('.wh.'))
            nodeOf(below, path)?.children.delete(child.name.replace('.wh.', ''));
        else {
            const node = madeAt(below, own);
            node.size = child.size;
            node.isDirectory = child.isDirectory;
        }
    }
}
function nodeOf(tree, path) {
    let node = tree;
    for (const name of path)
        node = node?.children.get(name);
    return node;
}
function madeAt(tree, path) {
    let node = tree;
    for (const name of path) {
        const next = node.children.get(name) ?? { name, size: 0, isDirectory: false, children: new Map() };
        node.children.set(name, next);
        node = next;
    }
    return node;
}
function sorted(node) {
    const children = [...node.children.values()];
    if (children.length < 2)
        return children;
    return children.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/dive.js

/** @param layers entries of each layer, the lowest first */
function diveNumbers(layers) {
    const seen = new Map();
    const found = [];
    const trees = layers.map(treeOf);
    let below = emptyTree();
    trees.forEach((tree, index) => {
        // Under layer 0 dive looks into layer 0 itself.
        if (index === 0)
            below = treeOf(layers[0] ?? []);
        countLayer(tree, below, seen, found);
        stack(below, tree);
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
        inefficient: inOrder(found).map(({ path, count, cumulative }) => ({ path, count, cumulative })),
    };
}
/** A whiteout of what is not there ends the counting of its layer: dive logs it and goes on with the next. */
function countLayer(tree, below, seen, found) {
    for (const { path, node } of leaves(tree)) {
        const isWhiteout = node.name.startsWith('.wh.');
        const real = isWhiteout ? withoutMark(path) : path;
        const one = seen.get(real) ?? { path: `/${real}`, count: 0, cumulative: 0, least: -1 };
        seen.set(real, one);
        let size = node.size;
        if (isWhiteout) {
            const covered = nodeAt(below, real);
            if (!covered)
                return;
            size = covered.isDirectory ? sumBelow(covered) : 0;
        }
        one.cumulative += size;
        one.least = one.least < 0 ? size : Math.min(one.least, size);
        one.count += 1;
        if (one.count === 2)
            found.push(one);
    }
}
function withoutMark(path) {
    const at = path.lastIndexOf('/') + 1;
    return path.slice(0, at) + path.slice(at).replace('.wh.', '');
}
/** Ascending, then from the end, as dive prints: of equal ones the later found comes first (Go’s insertion sort). */
function inOrder(found) {
    return [...found].sort((one, other) => one.cumulative - other.cumulative).reverse();
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/waste.js

const node = () => ({ live: undefined, children: new Map() });
/** Every entry that is overwritten, whited out, hidden by an opaque directory or replaced is dead, once. */
function wasteOf(layers, mostPaths = 100) {
    const root = node();
    const wasted = layers.map(() => 0);
    const killed = layers.map(() => 0);
    const dead = new Map();
    const die = (path, size, from, by) => {
        if (size === 0)
            return;
        wasted[from] = (wasted[from] ?? 0) + size;
        killed[by] = (killed[by] ?? 0) + size;
        const known = dead.get(path) ?? { bytes: 0, largest: -1, from, by };
        known.bytes += size;
        if (size > known.largest)
            Object.assign(known, { largest: size, from, by });
        dead.set(path, known);
    };
    /** Everything at and below a node, but for what the layer itself has put there already. */
    const kill = (at, path, by, below, spare) => {
        if (!below && at.live && !(spare && at.live.layer === by)) {
            die(path, at.live.size, at.live.layer, by);
            at.live = undefined;
        }
        for (const [name, child] of at.children) {
            kill(child, path === '' ? name : `${path}/${name}`, by, false, spare);
            if (!child.live && child.children.size === 0)
                at.children.delete(name);
        }
    };
    const find = (path) => {
        let at = root;
        if (path !== '')
            for (const name of path.split('/'))
                at = at?.children.get(name);
        return at;
    };
    layers.forEach((entries, layer) => {
        // A layer's whiteouts are about what lies below it, wherever they stand in its tar.
        for (const { path } of entries) {
            const name = baseName(path);
            if (name === opaque) {
                const folder = find(parentOf(path));
                if (folder)
                    kill(folder, parentOf(path), layer, true, true);
            }
            else if (name.startsWith(whiteout)) {
                const gone = join(parentOf(path), name.slice(whiteout.length));
                const target = find(gone);
                if (target)
                    kill(target, gone, layer, false, true);
            }
        }
        for (const entry of entries) {
            if (baseName(entry.path).startsWith(whiteout))
                continue;
            let at = root;
            let path = '';
            for (const name of entry.path.split('/')) {
                // What lies in a file's place hides it.
                if (at.live && !at.live.isDirectory)
                    kill(at, path, layer, false, false);
                path = join(path, name);
                const next = at.children.get(name) ?? node();
                at.children.set(name, next);
                at = next;
            }
            const isFolder = isDirectory(entry);
            // A file in the place of a folder hides all that is in it.
            if (!isFolder)
                kill(at, entry.path, layer, true, false);
            if (at.live && !at.live.isDirectory)
                die(entry.path, at.live.size, at.live.layer, layer);
            at.live = { layer, size: isFolder ? 0 : entry.size, isDirectory: isFolder };
        }
    });
    const paths = [...dead].map(([path, { bytes, from, by }]) => ({ path, bytes, from, by }));
    return {
        total: wasted.reduce((sum, bytes) => sum + bytes, 0),
        layers: wasted.map((bytes, at) => ({ wasted: bytes, killed: killed[at] ?? 0 })),
        paths: paths.sort((one, other) => other.bytes - one.bytes).slice(0, mostPaths),
    };
}
function join(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./.build/src/analyze/run.js
















/**
 * Walks over every layer of every platform, each blob once; layers that were walked over before are not read again.
 *
 * @param verified whether the layout's bytes are known to be those of their digests
 * @throws UserError that names the layer which cannot be read
 */
async function run(layout, verified, host) {
    const started = performance.now();
    const platforms = [...(await (0,oci_layout/* platformsOf */.Wt)(layout))];
    const manifests = await Promise.all(platforms.map(([, manifest]) => (0,oci_layout/* readManifest */.WI)(layout, manifest)));
    const blobs = new Map(manifests.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer])));
    const cache = layerCache(host);
    const atOnce = (0,slots/* slots */.Q)(Math.min(4, (0,external_node_os_.availableParallelism)()));
    let read = 0;
    const walk = async (blob) => {
        // What is remembered of bytes that nobody verified says nothing of these.
        const known = verified ? await cache.get(blob.digest) : undefined;
        if (known)
            return [blob.digest, known];
        read += 1;
        const source = (0,external_node_fs_.createReadStream)((0,oci_layout/* blobPath */.nD)(layout.dir, blob.digest), { highWaterMark: 1 << 20 });
        const { entries } = await readLayer(blob, source, verified, host.signal);
        await cache.put(blob.digest, entries);
        return [blob.digest, entries];
    };
    // The largest first: the last one to end is then a small one.
    const order = [...blobs.values()].sort((one, other) => other.size - one.size);
    const entries = new Map(await (0,all_ended/* allEnded */.C)(order.map((blob) => atOnce(() => walk(blob)))));
    const analysed = await Promise.all(platforms.map(async ([platform, manifest], at) => {
        const { config, layers } = manifests[at] ?? { config: manifest, layers: [] };
        const commands = await commandsOf(layout, config);
        const lists = layers.map(({ digest }) => entries.get(digest) ?? []);
        const waste = wasteOf(lists);
        const dive = diveNumbers(lists);
        return {
            platform,
            digest: manifest.digest,
            compressed: layers.reduce((sum, { size }) => sum + size, config.size),
            uncompressed: dive.sizeBytes,
            dive,
            waste,
            layers: layers.map((layer, index) => {
                const list = lists[index] ?? [];
                return {
                    digest: layer.digest,
                    command: commands[index] ?? '',
                    compressed: layer.size,
                    size: list.reduce((sum, { size }) => sum + size, 0),
                    files: list.filter((entry) => !isDirectory(entry)).length,
                    wasted: waste.layers[index]?.wasted ?? 0,
                    killed: waste.layers[index]?.killed ?? 0,
                };
            }),
        };
    }));
    await cache.tidy(host.now());
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    host.log.info(`analyze: ${blobs.size} layers, ${read} of them read, in ${seconds} s`);
    return { platforms: analysed };
}
/** What made each layer: the k-th layer is the k-th entry of the history that made one. */
async function commandsOf({ dir }, { digest }) {
    const bytes = await (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(dir, digest));
    if (!(0,oci_digest/* isOf */.yW)(digest, bytes))
        throw new errors/* UserError */.yo(`the config ${digest} holds other bytes`, { cure: 'Build, or push, the image again.' });
    const { history } = (0,oci_document/* readRecord */.aE)(bytes, 'the config');
    const entries = Array.isArray(history) ? history.filter(is_record/* isRecord */.u) : [];
    return entries
        .filter((entry) => entry.empty_layer !== true)
        .map(({ created_by: text }) => (typeof text === 'string' && text !== '' ? (0,instruction/* shownInstruction */.i)(text) : ''));
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
;// CONCATENATED MODULE: ./.build/src/analyze/show.js



/** Rows of a table: the rest is in the report. */
const mostRows = 20;
function show({ analysis, held }) {
    const { platforms } = analysis;
    const sizes = platforms.map(({ platform, compressed, uncompressed, waste }) => [platform, { compressed, uncompressed, wasted: waste.total }]);
    return {
        outputs: platforms.length > 0 ? { size: JSON.stringify(Object.fromEntries(sizes)) } : {},
        section: [
            '### Size',
            '',
            '| platform | compressed | uncompressed | wasted | efficiency | layers |',
            '|---|---|---|---|---|---|',
            ...platforms.map(platformRow),
            '',
            ...budgetTable(held),
            ...platforms.flatMap(layerTable),
        ].join('\n'),
        report: { platforms: platforms.map(reported), budgets: held },
    };
}
function platformRow({ platform, compressed, uncompressed, waste, dive, layers }) {
    const efficiency = `${(Math.floor(dive.efficiency * 1000) / 10).toFixed(1)} %`;
    return `| ${(0,markdown/* code */.aY)(platform)} | ${(0,bytes_text/* bytesText */.p)(compressed)} | ${(0,bytes_text/* bytesText */.p)(uncompressed)} | ${(0,bytes_text/* bytesText */.p)(waste.total)} | ${efficiency} | ${layers.length} |`;
}
function budgetTable(held) {
    if (held.length === 0)
        return [];
    const row = ({ budget, platform, passed, text, causes }) => {
        const why = causes.map((cause) => `${(0,bytes_text/* bytesText */.p)(cause.bytes)} ${(0,markdown/* escaped */.Mk)(cause.text)}`).join('<br>');
        return `| ${budget} | ${(0,markdown/* code */.aY)(platform)} | ${passed ? text : `**${text}**`} | ${why} |`;
    };
    return ['| budget | platform | found | because of |', '|---|---|---|---|', ...held.map(row), ''];
}
function layerTable({ platform, layers, waste }) {
    const rows = layers.map(({ command, compressed, size, files, wasted }, at) => `| ${at + 1} | ${(0,bytes_text/* bytesText */.p)(compressed)} | ${(0,bytes_text/* bytesText */.p)(size)} | ${files} | ${(0,bytes_text/* bytesText */.p)(wasted)} | ${(0,markdown/* code */.aY)(command, 120)} |`);
    const dead = waste.paths
        .slice(0, mostRows)
        .map(({ path, bytes, from, by }) => `| ${(0,markdown/* code */.aY)(shownPath(path), 120)} | ${(0,bytes_text/* bytesText */.p)(bytes)} | ${from + 1} | ${by + 1} |`);
    const more = (all, columns) => all > mostRows ? [`| … ${all - mostRows} more in the report |${' |'.repeat(columns - 1)}`] : [];
    const deadTable = dead.length === 0
        ? []
        : [
            '',
            '| dead | bytes | brought by layer | dead by layer |',
            '|---|---|---|---|',
            ...dead,
            ...more(waste.paths.length, 4),
        ];
    return (0,markdown/* folded */.TM)(`Layers of ${(0,markdown/* code */.aY)(platform)}`, [
        '| layer | compressed | uncompressed | files | wasted | made by |',
        '|---|---|---|---|---|---|',
        ...rows.slice(0, mostRows),
        ...more(rows.length, 6),
        ...deadTable,
    ]);
}
/** Paths as people read them: in here each byte is a character. */
function reported({ waste, dive, ...rest }) {
    const { inefficient, ...numbers } = dive;
    return {
        ...rest,
        dive: {
            ...numbers,
            inefficient: inefficient.slice(0, 100).map((one) => ({ ...one, path: shownPath(one.path.slice(1)) })),
        },
        waste: { ...waste, paths: waste.paths.map((one) => ({ ...one, path: shownPath(one.path) })) },
    };
}

;// CONCATENATED MODULE: ./.build/src/analyze/index.js






/***/ }),

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ allEnded)
/* harmony export */ });
/**
 * The results of all, when all have ended: nothing goes on behind the back of a failure that is told.
 *
 * @throws what the first of them threw, in their order and not in time's
 */
async function allEnded(works) {
    const ends = await Promise.allSettled(works);
    return ends.map((end) => {
        if (end.status === 'rejected')
            throw end.reason;
        return end.value;
    });
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
        .replace(/[@#]|\bGH-|www(?=\.)/gi, `$&${joint}`)
        .replace(markup, entity));
}
/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
function code(text, longest = 100) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest);
    return line === '' ? '' : `<code>${line.replace(/www(?=\.)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`;
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

/***/ 41280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bb: () => (/* binding */ BrokenImage),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76889);



/** An image of which nothing can be told: parts of it are gone, or what somebody pushed in its place is none. */
class BrokenImage extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(message) {
        super(message, { cure: 'Publish a whole image under that name.' });
        this.name = 'BrokenImage';
    }
}
/** An index or a manifest. @throws BrokenImage when it has another shape */
function readDocument(bytes) {
    const { annotations, manifests = [], config, layers = [] } = readRecord(bytes, 'the manifest');
    if (!Array.isArray(manifests))
        throw new BrokenImage('the manifests of its index are no list');
    if (!Array.isArray(layers))
        throw new BrokenImage('its layers are no list');
    return {
        annotations: (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(annotations) ? annotations : {},
        manifests: manifests.map(descriptorOf),
        config: config === undefined ? undefined : descriptorOf(config),
        layers: layers.map(descriptorOf),
    };
}
/** @throws BrokenImage when the bytes are no index at all */
function readList(bytes) {
    const { manifests } = readRecord(bytes, 'the list');
    const entries = Array.isArray(manifests) ? manifests : [];
    return { entries, understood: entries.filter(isDescriptor) };
}
function isDescriptor(value) {
    return ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) && typeof value.mediaType === 'string' && typeof value.digest === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest));
}
/** @throws BrokenImage when the bytes are no JSON, or no object */
function readRecord(bytes, what) {
    let value;
    try {
        value = JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        // The parser's words quote what came: whoever wrote it does not write our messages.
        throw new BrokenImage(`${what} is no JSON`);
    }
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value))
        throw new BrokenImage(`${what} is no object`);
    return value;
}
function descriptorOf(value) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) || typeof value.mediaType !== 'string')
        throw new BrokenImage('a descriptor has no mediaType');
    if (typeof value.digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest))
        throw new BrokenImage('a descriptor has no digest');
    return value;
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


/***/ }),

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ readManifestBytes),
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78390);





/** @throws Error when the digest is none: it would lead out of the folder */
function blobPath(dir, digest) {
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        throw new Error(`the layout ${dir} names what is no digest: ${digest}`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'blobs', (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest));
}
/** The bytes of a manifest, checked against its digest. @throws Error when the folder lies */
async function readManifestBytes(layout, descriptor) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, descriptor.digest));
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(descriptor.digest, bytes))
        throw new Error(`the layout ${layout.dir} holds other bytes under ${descriptor.digest}`);
    return bytes;
}
async function readIndex(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
async function readManifest(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
/** Image manifests by platform name, in the order of the index; a single manifest's platform is read from its config. */
async function platformsOf(layout) {
    const { root } = layout;
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType)) {
        const { config } = await readManifest(layout, root);
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, config.digest), 'utf8');
        return new Map([[(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(JSON.parse(bytes)), root]]);
    }
    const { manifests } = await readIndex(layout, root);
    const images = manifests.filter((child) => child.platform && !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(child));
    return new Map(images.map((child) => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(child.platform ?? { os: '', architecture: '' }), child]));
}
/** Walks from the root down. */
async function contentsOf(layout) {
    const manifests = new Map();
    const blobs = new Map();
    const visit = async (descriptor) => {
        if (manifests.has(descriptor.digest))
            return;
        if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(descriptor.mediaType)) {
            blobs.set(descriptor.digest, descriptor);
            return;
        }
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(descriptor.mediaType)) {
            for (const child of (await readIndex(layout, descriptor)).manifests)
                await visit(child);
        }
        else {
            const { config, layers } = await readManifest(layout, descriptor);
            for (const blob of [config, ...layers])
                blobs.set(blob.digest, blob);
        }
        manifests.set(descriptor.digest, descriptor);
    };
    await visit(layout.root);
    return { manifests: [...manifests.values()], blobs: [...blobs.values()] };
}


/***/ }),

/***/ 66908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Q3: () => (/* binding */ isManifestType)
/* harmony export */ });
/** Media types that an index, a manifest, a config and a layer may have. */
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
function isIndexType(mediaType) {
    return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList;
}
function isManifestType(mediaType) {
    return isIndexType(mediaType) || mediaType === mediaTypes.manifest || mediaType === mediaTypes.dockerManifest;
}
/** BuildKit's attestation manifests stand in the index beside the platforms, as `unknown/unknown`. */
function isAttestation(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}


/***/ })

};
