// Document Intelligence reads pages without a text layer. A custom subdomain is what lets an identity in.
param account string
param location string
param principalId string

@description('Takes back an account of this name that was deleted within 48 hours.')
param restore bool

var cognitiveServicesUser = 'a97b65f3-24c7-4388-baec-2e87135dc908'

resource layout 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: account
  location: location
  kind: 'FormRecognizer'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: account
    disableLocalAuth: true
    restore: restore
    publicNetworkAccess: 'Enabled'
  }
}

resource user 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(layout.id, principalId, cognitiveServicesUser)
  scope: layout
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cognitiveServicesUser)
  }
}

output endpoint string = layout.properties.endpoint
