// Everything that LpaFunctions needs in one resource group. Run by infra/deploy.sh; docs/deploy.md explains it.
// The events (events.bicep) follow after the code: their address holds a key that the running host makes.
targetScope = 'resourceGroup'

@description('Short name of the installation, part of every resource name: lpa40 for the province with code 40.')
@minLength(3)
@maxLength(10)
param name string

@description('Azure region.')
param location string = resourceGroup().location

@description('province: up to a few hundred LGOs, pays per request. country: all LGOs, throughput scales by itself.')
@allowed(['province', 'country'])
param scale string = 'province'

@description('Origins of the web pages from which officers upload evidence, as https://office.example.go.th.')
param uploadOrigins string[] = []

@description('Origins of the web pages of others that may call the API from a browser, as https://dashboard.example.go.th.')
param apiOrigins string[] = []

@description('Off, or what Document Intelligence reads: Scans (pages without a text layer) or Everything.')
@allowed(['Off', 'Scans', 'Everything'])
param documentIntelligence string = 'Scans'

@description('When results are published: NCRONTAB with six fields, UTC.')
param publishSchedule string = '0 */5 * * * *'

@description('When the evidence container is walked for files that no event told of: NCRONTAB with six fields, UTC.')
param catchUpSchedule string = '0 30 * * * *'

@description('Most instances of the function app at once; each holds 2 GB and reads four documents side by side.')
param maximumInstances int = scale == 'country' ? 200 : 40

@description('Highest request units per second of each Cosmos DB container where throughput scales (country); a tenth of it is billed at all times.')
@minValue(1000)
param maxThroughput int = 4000

@description('Instances of the function app that always run, for answers without a cold start; each is billed at all times.')
@minValue(0)
param alwaysReadyInstances int = 0

@description('True where an earlier deployment of the same name was deleted within 48 hours: Document Intelligence is then had back instead of made. infra/deploy.sh finds that out.')
param restoreDocumentIntelligence bool = false

@description('Makes the public site beside the bundles. infra/deploy.sh sets it (PUBLIC_SITE=1) and switches the static website of the open-data account on.')
param publicSite bool = false

// Names of storage accounts hold nothing else.
var foreign = filter(map(range(0, length(name)), i => substring(name, i, 1)), letter => !contains('abcdefghijklmnopqrstuvwxyz0123456789', letter))
var installation = empty(foreign) ? name : fail('name is "${name}": only a to z in lower case and digits are expected, as in lpa40')
var suffix = uniqueString(resourceGroup().id, installation)
var country = scale == 'country'

module identity 'modules/identity.bicep' = {
  params: {
    name: 'id-${installation}'
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: installation
    location: location
    principalId: identity.outputs.principalId
    dailyQuotaGb: country ? 10 : 1
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    workAccount: take('st${installation}work${suffix}', 24)
    openDataAccount: take('st${installation}open${suffix}', 24)
    location: location
    zoneRedundant: country
    uploadOrigins: uploadOrigins
    principalId: identity.outputs.principalId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  params: {
    account: 'cosmos-${installation}-${suffix}'
    location: location
    serverless: !country
    maxThroughput: maxThroughput
    principalId: identity.outputs.principalId
  }
}

module layout 'modules/layout.bicep' = if (documentIntelligence != 'Off') {
  params: {
    account: 'di-${installation}-${suffix}'
    location: location
    restore: restoreDocumentIntelligence
    principalId: identity.outputs.principalId
  }
}

module functions 'modules/functions.bicep' = {
  params: {
    app: 'func-${installation}-${suffix}'
    location: location
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
    packageContainer: storage.outputs.packageContainer
    apiOrigins: apiOrigins
    settings: union(
      {
        AzureWebJobsStorage__blobServiceUri: storage.outputs.workBlobs
        AzureWebJobsStorage__queueServiceUri: storage.outputs.workQueues
        AzureWebJobsStorage__tableServiceUri: storage.outputs.workTables
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.outputs.clientId
        OpenDataStorage__blobServiceUri: storage.outputs.openDataBlobs
        OpenDataStorage__clientId: identity.outputs.clientId
        Cosmos__accountEndpoint: cosmos.outputs.endpoint
        Cosmos__clientId: identity.outputs.clientId
        Azure__CosmosDatabase: cosmos.outputs.database
        EvidenceContainer: storage.outputs.evidenceContainer
        ScoreQueue: storage.outputs.scoreQueue
        DeletedQueue: storage.outputs.deletedQueue
        RetryQueue: storage.outputs.retryQueue
        ReportQueue: storage.outputs.reportQueue
        PublishSchedule: publishSchedule
        CatchUpSchedule: catchUpSchedule
        Pipeline__PublicSite: string(publicSite)
        // Flex Consumption knows blob triggers from Event Grid only: the twin that scans stays off.
        'AzureWebJobs.ExtractEvidenceByScan.Disabled': 'true'
        APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      },
      documentIntelligence == 'Off'
        ? {}
        : {
            DocumentIntelligence__Endpoint: layout.?outputs.endpoint ?? ''
            DocumentIntelligence__Use: documentIntelligence
            DocumentIntelligence__ClientId: identity.outputs.clientId
          }
    )
  }
}

output functionApp string = functions.outputs.name
output functionAddress string = functions.outputs.address
output workAccount string = storage.outputs.workAccountName
output deadLetterContainer string = storage.outputs.deadLetterContainer
output deletedQueue string = storage.outputs.deletedQueue
output evidenceContainer string = storage.outputs.evidenceContainer
output openDataAccount string = storage.outputs.openDataAccountName
output siteAddress string = storage.outputs.siteAddress
output openDataAddress string = storage.outputs.openDataAddress
