// The questions of the benchmark through npm's neo4j-driver: node neo4j-driver.mjs URI RECORDS READS
// Prints one line per figure: name, then per second.
import neo4j from 'neo4j-driver'

const [uri, records, reads] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
// Plain numbers, as ours gives longs: the library's own Integer objects cost more.
const driver = neo4j.driver(uri, neo4j.auth.basic('', ''), { disableLosslessIntegers: true, encrypted: false })

const streams = {
  columns: `UNWIND range(1, $n) AS i RETURN i AS a, i + 1 AS b, i * 2 AS c, i % 100 AS d, 'text ' + i AS e,
    'constant text' AS f, i * 0.5 AS g, i % 2 = 0 AS h, 'event:ucdp:' + i AS j, 'Istanbul' AS k`,
  nodes: 'MATCH (r:Row) RETURN r LIMIT $n',
}

async function stream (name, text, fetchSize) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize })
  const began = performance.now()
  let count = 0
  for await (const record of session.run(text, { n: neo4j.int(records) })) if (record.length > 0) count++
  const seconds = (performance.now() - began) / 1000
  await session.close()
  if (count !== records) throw new Error(`${name}: ${count} records of ${records}`)
  return count / seconds
}

async function small (sessions, count) {
  let left = count
  const began = performance.now()
  await Promise.all(Array.from({ length: sessions }, async () => {
    while (left-- > 0) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ })
      const { records } = await session.run('MATCH (r:Row {key: $key}) RETURN r.key, r.name', { key: `row:${count % 1000}` })
      if (records.length !== 1) throw new Error(`a read gave ${records.length} records`)
      await session.close()
    }
  }))
  return count / ((performance.now() - began) / 1000)
}

const report = (name, value) => console.log(`${name} ${value.toFixed(0)}`)
await stream('warm-up', streams.columns, 1000)
for (const [name, text] of Object.entries(streams)) {
  report(name, await stream(name, text, 1000))
  report(`${name}-unbounded`, await stream(name, text, -1))
}
await small(64, Math.min(reads, 20000))
for (const sessions of [1, 8, 64]) report(`reads-${sessions}`, await small(sessions, reads))
await driver.close()
