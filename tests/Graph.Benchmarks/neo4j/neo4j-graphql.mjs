// @neo4j/graphql under @apollo/server, over the nodes and relationships that our store keeps: node neo4j-graphql.mjs URI PORT
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const typeDefs = `#graphql
  type Actor @node {
    key: String!
    name: String!
    type: String!
    events: [Event!]! @relationship(type: "PARTICIPATED_IN", direction: OUT, properties: "Participation")
  }
  type Event @node {
    key: String!
    name: String!
    type: String!
    start: String
    end: String
    sortDate: BigInt!
    tie: BigInt!
    participants: [Actor!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Participation")
    places: [Place!]! @relationship(type: "HELD_AT", direction: OUT)
    citations: [Citation!]! @relationship(type: "CITED_FOR", direction: IN)
  }
  type Place @node {
    key: String!
    name: String!
    sortName: String!
    tie: BigInt!
  }
  type Source @node {
    key: String!
    name: String!
  }
  type Citation @node {
    key: String!
    revision: BigInt!
    tie: BigInt!
    source: [Source!]! @relationship(type: "FROM", direction: OUT)
  }
  type Participation @relationshipProperties {
    role: String!
    sortDate: BigInt!
    tie: BigInt!
  }
`

const [uri, port] = [process.argv[2], Number(process.argv[3])]
const driver = neo4j.driver(uri, neo4j.auth.basic('', ''), { encrypted: false })
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const server = new ApolloServer({ schema })
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port },
  context: async () => ({ executionContext: driver, sessionConfig: { database: 'neo4j', defaultAccessMode: neo4j.session.READ } })
})
console.log(`Listening on ${url}`)
