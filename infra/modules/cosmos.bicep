// Readings, scores and results. Containers, partition keys and indexes are those of CosmosContainers.cs; a test compares them.
param account string
param location string

@description('Pay per request (a province), or throughput that scales between a tenth and the maximum (the country).')
param serverless bool

@description('Highest request units per second of each container where throughput scales.')
param maxThroughput int
param principalId string

var dataContributor = '00000000-0000-0000-0000-000000000002'
var containers = [
  { name: 'readings', key: 'lgoYear' }
  { name: 'results', key: 'provinceYear' }
  { name: 'scores', key: 'lgoYear' }
]

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: account
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    // Any second of the last week can be restored.
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
  }

  resource database 'sqlDatabases' = {
    name: 'lpa'
    properties: { resource: { id: 'lpa' } }

    resource each 'containers' = [
      for container in containers: {
        name: container.name
        properties: {
          resource: {
            id: container.name
            partitionKey: { paths: ['/${container.key}'], kind: 'Hash', version: 2 }
            indexingPolicy: {
              indexingMode: 'consistent'
              automatic: true
              includedPaths: [{ path: '/${container.key}/?' }]
              excludedPaths: [{ path: '/*' }]
            }
          }
          options: serverless ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
        }
      }
    ]
  }

  resource writer 'sqlRoleAssignments' = {
    name: guid(account, principalId, dataContributor)
    properties: {
      principalId: principalId
      roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${dataContributor}'
      scope: cosmos.id
    }
  }
}

output endpoint string = cosmos.properties.documentEndpoint
output database string = cosmos::database.name
